/// Numbers notes through an explainer: the title's first, then by the end of the words, the shorter words first.
struct NoteNumbering {
    private(set) var notes: [ResolvedNote] = []
    private(set) var citations: [Citation] = []

    /// - Parameter places: for each passage of each note, in their order, where it stands.
    init(_ notes: [Note], ids: [String], places: [[TextPlace]], article: Article, plan: ChapterPlan) {
        struct Place {
            let part: Part
            let place: TextPlace
            let note: Int
            /// Whether this one comes before the other: part, block, end, then the later start.
            func precedes(_ other: Place) -> Bool {
                (part, place.block, place.range.upperBound, -place.range.lowerBound, note)
                    < (
                        other.part, other.place.block, other.place.range.upperBound, -other.place.range.lowerBound,
                        other.note
                    )
            }
        }
        var cited: [Place] = []
        var next = 0
        for (index, note) in notes.enumerated() {
            var seen: Set<TextPlace> = []
            for place in places[next..<next + note.passages.count].joined() where seen.insert(place).inserted {
                guard let part = plan.part(of: place.block) else { continue }
                cited.append(Place(part: part, place: place, note: index))
            }
            next += note.passages.count
        }
        cited.sort { $0.precedes($1) }
        var numbers: [Int: Int] = [:]
        var marks = MarkIDs(ids)
        var byNumber: [(note: Int, words: [UInt8], citations: [Int])] = []
        for (index, place) in cited.enumerated() {
            if numbers[place.note] == nil {
                numbers[place.note] = byNumber.count
                byNumber.append((place.note, Array(article.printedText(of: place.place.block)[place.place.range]), []))
            }
            let number = numbers[place.note] ?? 0
            byNumber[number].citations.append(index)
            citations.append(
                Citation(
                    note: number, part: place.part, place: place.place, markID: marks.next(of: ids[place.note])))
        }
        self.notes = byNumber.enumerated().map { index, entry in
            ResolvedNote(
                id: ids[entry.note], number: index + 1, note: notes[entry.note], words: entry.words,
                citations: entry.citations)
        }
    }

    /// The footnotes of own writing, by chapter and order of first citation.
    init(own chapters: [OwnChapter]) {
        var labels: [String: Int] = [:]
        for chapter in chapters {
            for footnote in chapter.text.footnotes { labels[footnote.label.value.lowercased(), default: 0] += 1 }
        }
        var ids: Set<String> = []
        for (index, chapter) in chapters.enumerated() {
            let counts = chapter.text.document.footnoteReferenceCounts()
            for ordinal in chapter.text.document.footnoteOrder() {
                guard ordinal <= chapter.text.footnotes.count else { continue }
                let label = chapter.text.footnotes[ordinal - 1].label.value
                var id = Identifier.isValid(label) ? label : FNV1a.base32(Array(label.utf8))
                if labels[label.lowercased()] ?? 1 > 1 { id = "\(chapter.slug)-\(id)" }
                while !ids.insert(id.lowercased()).inserted { id += "-b" }
                let start = citations.count
                for _ in 1...max(1, ordinal <= counts.count ? counts[ordinal - 1] : 1) {
                    citations.append(Citation(note: notes.count, part: .chapter(index), place: nil, markID: ""))
                }
                notes.append(
                    ResolvedNote(
                        id: id, number: notes.count + 1, note: nil, words: [], citations: Array(start..<citations.count)
                    ))
            }
        }
        var marks = MarkIDs(notes.map(\.id))
        citations = citations.map { citation in
            Citation(
                note: citation.note, part: citation.part, place: nil, markID: marks.next(of: notes[citation.note].id))
        }
    }
}
