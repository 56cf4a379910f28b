extension Suggester {
    // MARK: Weekdays

    mutating func addWeekdays(_ dates: [ArticleDate]) {
        let found = WeekdayCheck.find(dates, in: text)
        for finding in limited(found.filter(\.fits), .weekday) {
            guard let day = dates[finding.date].day else { continue }
            let block = dates[finding.date].block
            let calendar = finding.gregorian == nil ? " in the Julian calendar" : ""
            report.confirmed.append(
                Suggestion(
                    kind: .weekday, target: nil, line: line(block, finding.range), words: string(block, finding.range),
                    date: SuggestionWords.iso(day),
                    evidence:
                        "\(SuggestionWords.iso(day)) is a \(SuggestionWords.weekdays[finding.written])\(calendar), "
                        + "as the text has it"))
        }
        let wrong = found.filter { finding in
            if finding.fits { return false }
            let isCovered = coverage.hasNote(at: bytes(dates[finding.date].block, finding.range))
            if isCovered { count(.weekday, in: \.covered) }
            return !isCovered
        }
        let listed = limited(wrong, .weekday)
        let passages = SuggestedPassages(text, listed.map { bytes(dates[$0.date].block, $0.range) })
        for finding in listed {
            let date = dates[finding.date]
            guard let day = date.day else { continue }
            if finding.isJulianAlone {
                report.suggestions.append(
                    Suggestion(
                        kind: .weekday, target: nil, line: line(date.block, finding.range),
                        words: string(date.block, finding.range), date: SuggestionWords.iso(day),
                        evidence: SuggestionWords.julianQuestion(day, finding)))
                continue
            }
            let lines = passages.lines(bytes(date.block, finding.range))
            // A year that the text does not give may be the wrong one: that is a question.
            let isCounted = date.basis != .written
            let evidence =
                SuggestionWords.weekdayEvidence(day, finding)
                + basis(date, isQuestion: isCounted)
            report.suggestions.append(
                Suggestion(
                    kind: .weekday, target: isCounted ? nil : .notes, line: line(date.block, finding.range),
                    words: string(date.block, finding.range), date: SuggestionWords.iso(day),
                    evidence: isCounted ? evidence : withoutPassage(evidence, lines),
                    paste: isCounted
                        ? nil
                        : lines.map {
                            "## \(words.weekdayTitle)\nkind: contradiction\nverdict: contradicted\n\($0)\n\n"
                                + words.weekdayBody(day, finding) + "\n"
                        }))
        }
    }

    mutating func addImpossible(_ scanner: DateScanner, _ barred: [BarredStretches]) {
        var withoutOrigin = 0
        var found: [(date: UnresolvedDate, lastDay: Int?)] = []
        for date in scanner.unresolved where !barred[date.block].overlaps(date.range) {
            switch date.reason {
            case .noOrigin: withoutOrigin += 1
            case .julianLeapDay:
                if coverage.hasNote(at: bytes(date.block, date.range)) {
                    count(.impossibleDate, in: \.covered)
                    continue
                }
                let string = string(date.block, date.range)
                report.suggestions.append(
                    Suggestion(
                        kind: .impossibleDate, target: nil, line: line(date.block, date.range), words: string,
                        evidence:
                            "\(quoted(string)) is a day of the Julian calendar alone, in the Gregorian one the month "
                            + "ends with its day 28: which one does the text count by?"))
            case .impossible(let lastDay):
                if coverage.hasNote(at: bytes(date.block, date.range)) {
                    count(.impossibleDate, in: \.covered)
                } else {
                    found.append((date, lastDay))
                }
            }
        }
        let listed = limited(found, .impossibleDate)
        let passages = SuggestedPassages(text, listed.map { bytes($0.date.block, $0.date.range) })
        for (date, lastDay) in listed {
            let lines = passages.lines(bytes(date.block, date.range))
            let string = string(date.block, date.range)
            let rule = lastDay.map { "the month ends with its day \($0)" } ?? "the calendar has no such day"
            report.suggestions.append(
                Suggestion(
                    kind: .impossibleDate, target: .notes, line: line(date.block, date.range), words: string,
                    evidence: withoutPassage("\(quoted(string)): \(rule)", lines),
                    paste: lines.map {
                        "## \(words.impossibleTitle)\nkind: contradiction\nverdict: contradicted\n\($0)\n\n"
                            + words.impossibleBody(lastDay: lastDay) + "\n"
                    }))
        }
        if withoutOrigin > 0 {
            let are = withoutOrigin == 1 ? "1 date is" : "\(withoutOrigin) dates are"
            report.remarks.append(
                "\(are) counted from the article's own date, which is not known: write `published: …` under `article:`")
        }
    }
}
