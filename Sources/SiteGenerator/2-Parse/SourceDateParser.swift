/// Reads a date of CSL: a mapping with `date-parts`, `literal`, `raw` or `edtf`, or a text in EDTF.
struct SourceDateParser {
    static func parse(_ node: DataNode, key: String, _ log: inout DiagnosticLog) -> SourceDate? {
        if case .text(let text) = node.content { return edtf(text, node.span, &log) }
        guard let pairs = node.mapping else {
            log.error(
                .wrongType, at: node.span, "`\(key)` is a date, and this is \(node.description)",
                help: "write `{ \"date-parts\": [[2026, 1, 17]] }`, or \"2026-01-17\"")
            return nil
        }
        var values: [String: DataNode] = [:]
        let known = ["date-parts", "season", "circa", "literal", "raw", "edtf"]
        for pair in pairs {
            if known.contains(pair.key.value) {
                values[pair.key.value] = pair.value
            } else {
                SourceParser.unknown(pair.key, known: known, &log)
            }
        }
        // Nothing but a key that is not known has been reported already.
        if values.isEmpty, !pairs.isEmpty { return nil }
        guard var date = date(values, node.span, &log) else { return nil }
        date.isAbout = date.isAbout || isTrue(values["circa"])
        if case .point(var point) = date.value, point.month == nil, point.season == nil,
            let season = values["season"].flatMap(number), (1...4).contains(season)
        {
            // Other values are ignored: Zotero writes the time of day there.
            point.season = season
            date.value = .point(point)
        }
        return date
    }

    private static func date(
        _ values: [String: DataNode], _ span: Span, _ log: inout DiagnosticLog
    ) -> SourceDate? {
        if let parts = values["date-parts"] { return dateParts(parts, &log) }
        for key in ["edtf", "literal", "raw"] {
            guard let node = values[key] else { continue }
            guard let text = SourceParser.text(node, key: key, .number, &log) else { continue }
            switch key {
            case "edtf": return edtf(text, node.span, &log)
            case "raw": return SourceDate(edtf: text) ?? SourceDate(value: .words(text))
            default: return SourceDate(value: .words(text))
            }
        }
        if values.isEmpty || values.allSatisfy({ $0.key == "season" || $0.key == "circa" }) {
            log.error(
                .badValue, at: span, "there is no date in this",
                help: "write `\"date-parts\": [[2026, 1, 17]]`, or leave the key out")
        }
        return nil
    }

    private static func edtf(_ text: String, _ span: Span, _ log: inout DiagnosticLog) -> SourceDate? {
        if let date = SourceDate(edtf: text) { return date }
        log.error(
            .badValue, at: span, "`\(text)` is not a date",
            help: (DateGuess.help(for: text) { SourceDate(edtf: $0) != nil }
                ?? "write 2026-01-17, 2026-01, 2026, 2025-10/2026-01")
                + "; or words as `{ \"literal\": \"…\" }`")
        return nil
    }

    /// One or two lists of year, month, day. A second list that holds 0 is an open end.
    private static func dateParts(_ node: DataNode, _ log: inout DiagnosticLog) -> SourceDate? {
        let help = "write `[[2026, 1, 17]]`, or a range as `[[2025, 10], [2026, 1]]`"
        guard let lists = node.list, (1...2).contains(lists.count) else {
            log.error(.wrongType, at: node.span, "`date-parts` holds one or two lists of numbers", help: help)
            return nil
        }
        var points: [SourceDate.Point?] = []
        for (index, list) in lists.enumerated() {
            guard let parts = list.list, (1...3).contains(parts.count) else {
                log.error(.wrongType, at: list.span, "a date is a list of year, month and day", help: help)
                return nil
            }
            var numbers: [Int] = []
            for part in parts {
                guard let number = number(part) else {
                    log.error(.wrongType, at: part.span, "here a whole number is expected", help: help)
                    return nil
                }
                numbers.append(number)
            }
            if index == 1, numbers[0] == 0 {
                points.append(nil)
                continue
            }
            // A month or day 0 is one that is not known. CSL counts years as people do: -1 is 1 BCE.
            let month = numbers.count > 1 && numbers[1] != 0 ? numbers[1] : nil
            let day = numbers.count > 2 && numbers[2] != 0 && month != nil ? numbers[2] : nil
            let year = numbers[0] < 0 ? numbers[0] + 1 : numbers[0]
            guard let point = SourceDate.Point(year: year, monthOrSeason: month, day: day) else {
                log.error(.badValue, at: list.span, "the calendar has no such day", help: help)
                return nil
            }
            points.append(point)
        }
        if points.count == 2 { return SourceDate(value: .range(from: points[0], to: points[1])) }
        return points[0].map { SourceDate(value: .point($0)) }
    }

    /// Of at most nine digits: years of the earth's age, and no overflow.
    private static func number(_ node: DataNode) -> Int? {
        switch node.content {
        case .number(let text), .text(let text): text.utf8.count <= 10 && !text.hasPrefix("+") ? Int(text) : nil
        default: nil
        }
    }

    static func isTrue(_ node: DataNode?) -> Bool {
        switch node?.content {
        case .flag(let flag): flag
        case .number(let text), .text(let text): !["", "0", "false"].contains(text)
        default: false
        }
    }
}
