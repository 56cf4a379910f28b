/// Finds many passages in one text at once: each position of the text is looked up by its next eight bytes, so the cost
/// is that of one pass and of the places found, whatever the number of passages.
struct PassageFinder {
    private let patterns: [[UInt8]]
    /// By the number of bytes in the key (1 to 8): the patterns that begin with it.
    private var byKey: [[UInt64: [Int]]]
    /// Where many begin with one key: by their length, and then by the hash of all their bytes.
    private var crowds: [UInt64: [(length: Int, byHash: [UInt64: [Int]])]] = [:]
    private static let fewest = 8
    /// For each key length, which values of a short hash occur at all.
    private var filters: [[Bool]]

    init(_ patterns: [[UInt8]]) {
        self.patterns = patterns
        byKey = Array(repeating: [:], count: 9)
        filters = Array(repeating: [], count: 9)
        for (index, pattern) in patterns.enumerated() where !pattern.isEmpty {
            let length = min(8, pattern.count)
            let key = pattern.withUnsafeBufferPointer { Self.key($0, 0, length) }
            byKey[length][key, default: []].append(index)
            if filters[length].isEmpty { filters[length] = Array(repeating: false, count: 4096) }
            filters[length][Self.short(key)] = true
        }
        for (key, indexes) in byKey[8] where indexes.count > Self.fewest {
            var byLength: [Int: [UInt64: [Int]]] = [:]
            for index in indexes {
                byLength[patterns[index].count, default: [:]][FNV1a.hash(patterns[index]), default: []].append(index)
            }
            crowds[key] = byLength.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
    }

    /// For each pattern, the offsets where it stands, ascending.
    func offsets(in text: [UInt8]) -> [[Int]] { offsetsByKeys(in: text) ?? offsetsByAutomaton(in: text) }

    /// Finds the same by one automaton: in a text that repeats itself keys tell nothing, and patterns would be compared
    /// with it at each place.
    private func offsetsByAutomaton(in text: [UInt8]) -> [[Int]] {
        var found = [[Int]](repeating: [], count: patterns.count)
        let distinct = Dictionary(grouping: patterns.indices.filter { !patterns[$0].isEmpty }) { patterns[$0] }
        let keys = distinct.keys.sorted { $0.lexicographicallyPrecedes($1) }
        let indexes = keys.map { distinct[$0] ?? [] }
        ByteAutomaton(keys).scan(text, most: most) { pattern, range in
            for index in indexes[pattern] { found[index].append(range.lowerBound) }
        }
        return found
    }

    /// Of a passage that stands so often no more places are found, so that many passages in a text that repeats itself do
    /// not take memory by their product.
    var most: Int { max(1000, Self.mostPlaces / max(1, patterns.count)) }

    private static let mostPlaces = 20_000_000

    /// How many bytes may be compared in vain for each byte of the text.
    private static let patience = 64

    /// Nil where the text repeats itself.
    private func offsetsByKeys(in text: [UInt8]) -> [[Int]]? {
        var found = [[Int]](repeating: [], count: patterns.count)
        var left = Self.patience * text.count + 1 << 20
        let lengths = (1...8).filter { !byKey[$0].isEmpty }
        return text.withUnsafeBufferPointer { text in
            for length in lengths where length <= text.count {
                let keys = byKey[length]
                let filter = filters[length]
                for offset in 0...text.count - length {
                    let key = Self.key(text, offset, length)
                    guard filter[Self.short(key)], let candidates = keys[key] else { continue }
                    if candidates.count > Self.fewest, length == 8, let crowd = crowds[key] {
                        for (count, byHash) in crowd where offset + count <= text.count {
                            left -= count
                            let hash = FNV1a.hash(UnsafeBufferPointer(rebasing: text[offset..<offset + count]))
                            for index in byHash[hash] ?? [] where Self.matches(patterns[index], text, offset) {
                                found[index].append(offset)
                            }
                        }
                        guard left > 0 else { return nil }
                        continue
                    }
                    for index in candidates {
                        let same = Self.common(patterns[index], text, offset)
                        left -= same
                        if same == patterns[index].count { found[index].append(offset) }
                    }
                    guard left > 0 else { return nil }
                }
            }
            return found
        }
    }

    private static func key(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int) -> UInt64 {
        var key: UInt64 = 0
        for index in 0..<length { key = key << 8 | UInt64(text[offset + index]) }
        return key
    }

    private static func short(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 52) }

    private static func matches(_ pattern: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        common(pattern, text, offset) == pattern.count
    }

    /// How many bytes of a pattern stand at a place.
    private static func common(_ pattern: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        let end = min(pattern.count, text.count - offset)
        var index = 0
        while index < end, pattern[index] == text[offset + index] { index += 1 }
        return index
    }
}
