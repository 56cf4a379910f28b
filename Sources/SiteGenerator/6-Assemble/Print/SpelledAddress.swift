/// A web address as a person reads and types it: letters that it holds percent-encoded, such as Arabic ones, stand as
/// themselves. A browser encodes them again to the same address (https://url.spec.whatwg.org/#path-state).
enum SpelledAddress {
    static func text(_ address: String) -> String {
        guard address.utf8.contains(UInt8(ascii: "%")) else { return address }
        let bytes = Array(address.utf8)
        var result: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let run = encodedRun(bytes, offset)
            result += run.isEmpty ? [bytes[offset]] : spelled(run, as: bytes[offset..<(offset + 3 * run.count)])
            offset += max(1, 3 * run.count)
        }
        return UTF8Text.string(result)
    }

    /// The bytes that `%XX` stands for, as many as follow each other.
    private static func encodedRun(_ bytes: [UInt8], _ start: Int) -> [UInt8] {
        var run: [UInt8] = []
        var offset = start
        while offset + 2 < bytes.count, bytes[offset] == UInt8(ascii: "%"),
            bytes[offset + 1].isHexadecimal, bytes[offset + 2].isHexadecimal,
            let byte = UInt8(UTF8Text.string(bytes[(offset + 1)...(offset + 2)]), radix: 16)
        {
            run.append(byte)
            offset += 3
        }
        return run
    }

    /// Letters and their marks decoded; all else, also what is no UTF-8, as it was written.
    private static func spelled(_ run: [UInt8], as written: ArraySlice<UInt8>) -> [UInt8] {
        guard UTF8Text.firstInvalidOffset(in: run) == nil else { return Array(written) }
        var result: [UInt8] = []
        for (scalar, offset) in UTF8Text.scalars(in: run, 0..<run.count) {
            let length = UTF8.width(scalar)
            let start = written.startIndex + 3 * offset
            let isWord = !scalar.isASCII && scalar.properties.isAlphabetic
            result += isWord ? Array(run[offset..<(offset + length)]) : Array(written[start..<(start + 3 * length)])
        }
        return result
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20) }
}
