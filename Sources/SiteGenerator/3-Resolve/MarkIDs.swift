/// Gives out the ids of marks: `r-ID`, `r-ID-2` and so on for each note, none of which is the first of another note.
struct MarkIDs {
    private let first: Set<String>
    private var last: [String: Int] = [:]

    /// - Parameter ids: those of all notes.
    init(_ ids: [String]) { first = Set(ids.map { $0.lowercased() }) }

    mutating func next(of id: String) -> String {
        guard var number = last[id] else {
            last[id] = 1
            return "r-\(id)"
        }
        repeat { number += 1 } while first.contains("\(id)-\(number)".lowercased())
        last[id] = number
        return "r-\(id)-\(number)"
    }
}
