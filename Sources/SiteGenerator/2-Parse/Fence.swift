/// A code fence, inside which `##` begins no entry.
struct Fence {
    private let byte: UInt8
    private let length: Int

    init?(opening line: ArraySlice<UInt8>) {
        let text = line.drop { $0 == 0x20 }
        guard line.count - text.count < 4, let first = text.first,
            first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
        else { return nil }
        let run = text.prefix { $0 == first }
        let info = text.dropFirst(run.count)
        guard run.count >= 3, first == UInt8(ascii: "~") || !info.contains(UInt8(ascii: "`")) else { return nil }
        byte = first
        length = run.count
    }

    func isClosed(by line: ArraySlice<UInt8>) -> Bool {
        let text = line.drop { $0 == 0x20 }
        let run = text.prefix { $0 == byte }
        return run.count >= length && text.dropFirst(run.count).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
