/// A spelling that may be a name, and where it stands.
struct NameCandidate: Sendable {
    /// Block in `ScannedText.blocks`, and code points of it.
    typealias Place = (block: Int, range: Range<Int>)

    let spelling: String
    var places: [Place]
    /// Of a cased script: places that begin a sentence, where a capital says nothing.
    var startingSentence = 0
    /// The spelling's parts: アイン, アサド; Ain, al-Asad.
    let parts: [String]

    var count: Int { places.count }
}

/// Candidates by spelling, in the order in which they are met. Bytes are compared, since `String` takes different code
/// points for equal.
struct NameTable: Sendable {
    private(set) var candidates: [NameCandidate] = []
    private var indexes: [[UInt8]: Int] = [:]

    mutating func add(
        _ spelling: String, parts: [String], block: Int, range: Range<Int>, startsSentence: Bool = false
    ) {
        let index = indexes[Array(spelling.utf8)] ?? candidates.count
        if index == candidates.count {
            indexes[Array(spelling.utf8)] = index
            candidates.append(NameCandidate(spelling: spelling, places: [], parts: parts))
        }
        candidates[index].places.append((block, range))
        if startsSentence { candidates[index].startingSentence += 1 }
    }

    func index(of spelling: String) -> Int? { indexes[Array(spelling.utf8)] }
}
