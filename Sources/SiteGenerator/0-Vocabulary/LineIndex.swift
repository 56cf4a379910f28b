/// Where the lines of a text start: turns byte offsets into lines and columns, and back.
struct LineIndex {
    private let bytes: [UInt8]
    private let starts: [Int]
    /// How many code points stand before each multiple of `stride` bytes: a line may have megabytes, and as many places
    /// that are asked for. Empty where no line is long.
    private let counts: [Int]
    private static let stride = 4_096

    init(_ bytes: [UInt8]) {
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        self.init(bytes, starts: starts)
    }

    /// Lines as YAML 1.1 counts them: a lone CR, U+0085, U+2028 and U+2029 end one too.
    init(yaml bytes: [UInt8]) {
        var starts = [0]
        for (offset, byte) in bytes.enumerated() {
            let isEnd =
                switch byte {
                case UInt8(ascii: "\n"): true
                case UInt8(ascii: "\r"): offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
                case 0x85: offset > 0 && bytes[offset - 1] == 0xC2
                case 0xA8, 0xA9: offset > 1 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2
                default: false
                }
            if isEnd { starts.append(offset + 1) }
        }
        self.init(bytes, starts: starts)
    }

    private init(_ bytes: [UInt8], starts: [Int]) {
        self.bytes = bytes
        self.starts = starts
        var longest = bytes.count - starts[starts.count - 1]
        for (start, next) in zip(starts, starts.dropFirst()) { longest = max(longest, next - start) }
        guard longest > 16 * Self.stride else {
            counts = []
            return
        }
        var counts = [0]
        for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
            let end = min(bytes.count, start + Self.stride)
            counts.append(counts[counts.count - 1] + UTF8Text.count(bytes[start..<end]))
        }
        self.counts = counts
    }

    /// The code points that begin before an offset.
    private func count(before offset: Int) -> Int {
        let block = offset / Self.stride
        return counts[block] + UTF8Text.count(bytes[block * Self.stride..<offset])
    }

    var lineCount: Int { starts.count }

    /// The line that holds a byte offset, from 0.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes of a line (from 0) without its line end.
    func range(ofLine line: Int) -> Range<Int> {
        let start = starts[line]
        var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
        switch end > start ? bytes[end - 1] : 0 {
        case UInt8(ascii: "\n"): end -= 1
        case 0x85 where line + 1 < starts.count: end -= 2
        case 0xA8 where line + 1 < starts.count, 0xA9 where line + 1 < starts.count: end -= 3
        default: break
        }
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// 1-based line, and 1-based column in code points.
    func position(at offset: Int) -> (line: Int, column: Int) {
        let line = line(at: offset)
        let start = starts[line]
        if !counts.isEmpty {
            return (line + 1, 1 + count(before: max(start, min(offset, bytes.count))) - count(before: start))
        }
        var column = 1
        for byte in bytes[start..<max(start, min(offset, bytes.count))] where byte & 0xC0 != 0x80 { column += 1 }
        return (line + 1, column)
    }

    /// The byte offset of a 1-based line and a 1-based column in code points, kept inside the text.
    func offset(line: Int, column: Int) -> Int {
        guard line >= 1 else { return 0 }
        guard line <= starts.count else { return bytes.count }
        var offset = starts[line - 1]
        var left = column - 1
        if !counts.isEmpty, left > Self.stride {
            // To the last multiple before which there are no more code points than are wanted.
            let wanted = count(before: offset) + left
            var (low, high) = (0, counts.count)
            while high - low > 1 {
                let middle = (low + high) / 2
                if counts[middle] <= wanted { low = middle } else { high = middle }
            }
            let start = min(bytes.count, low * Self.stride)
            if start > offset {
                offset = start
                left = wanted - counts[low]
                // Not amid a code point.
                while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            }
        }
        while left > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }
}
