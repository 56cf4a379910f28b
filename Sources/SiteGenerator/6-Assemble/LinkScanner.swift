import Glibc

/// Finds ids and links in a finished page. It reads tags as HTML's tokenizer does, as far as attributes need it.
struct LinkScanner {
    struct Attribute {
        fileprivate let page: UnsafeBufferPointer<UInt8>
        let nameRange: Range<Int>
        /// Where the value stands in the page, character references not resolved.
        let range: Range<Int>

        /// The value as written. Only good while the page is read.
        var value: Slice<UnsafeBufferPointer<UInt8>> { page[range] }

        /// Whether its name is that, which is given in lower case; HTML's names say the same in capitals.
        func isNamed(_ expected: StaticString) -> Bool { LinkScanner.says(page, nameRange, expected) }
    }

    /// Calls `visit` for every attribute of every start tag; comments and the contents of scripts and styles are skipped.
    static func attributes(of page: [UInt8], _ visit: (Attribute) -> Void) {
        page.withUnsafeBufferPointer { page in
            var offset = 0
            while let open = first(UInt8(ascii: "<"), in: page, from: offset) {
                offset = open + 1
                guard offset < page.count else { return }
                if page[offset] == UInt8(ascii: "!"), says(page, offset..<min(offset + 3, page.count), "!--") {
                    offset = end(of: "-->", in: page, from: offset)
                    continue
                }
                guard isLetter(page[offset]) else { continue }
                let nameStart = offset
                while offset < page.count, !isSpace(page[offset]), page[offset] != UInt8(ascii: ">"),
                    page[offset] != UInt8(ascii: "/")
                {
                    offset += 1
                }
                let name = nameStart..<offset
                offset = readAttributes(page, offset, visit)
                if says(page, name, "script") {
                    offset = endOfRawText("script", in: page, from: offset)
                } else if says(page, name, "style") {
                    offset = endOfRawText("style", in: page, from: offset)
                }
            }
        }
    }

    private static func endOfRawText(_ name: StaticString, in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int
    {
        var offset = start
        while offset < page.count {
            let close = end(of: "</", in: page, from: offset)
            let after = close..<min(close + name.utf8CodeUnitCount, page.count)
            if close >= 2, says(page, after, name) { return close - 2 }
            offset = close
        }
        return page.count
    }

    private static func readAttributes(
        _ page: UnsafeBufferPointer<UInt8>, _ start: Int, _ visit: (Attribute) -> Void
    ) -> Int {
        var offset = start
        let end = page.count
        while offset < end {
            while offset < end, isSpace(page[offset]) || page[offset] == UInt8(ascii: "/") { offset += 1 }
            guard offset < end, page[offset] != UInt8(ascii: ">") else { return min(end, offset + 1) }
            let nameStart = offset
            while offset < end, !isSpace(page[offset]), !endsName(page[offset]) { offset += 1 }
            let name = nameStart..<offset
            while offset < end, isSpace(page[offset]) { offset += 1 }
            guard offset < end, page[offset] == UInt8(ascii: "=") else {
                // A sign that begins no attribute is passed over, so that every turn of the loop moves on.
                if name.isEmpty { offset += 1 }
                continue
            }
            offset += 1
            while offset < end, isSpace(page[offset]) { offset += 1 }
            guard offset < end else { return end }
            var value: Range<Int>
            if page[offset] == UInt8(ascii: "\"") || page[offset] == UInt8(ascii: "'") {
                let close = first(page[offset], in: page, from: offset + 1) ?? end
                value = offset + 1..<close
                offset = min(end, close + 1)
            } else {
                value = offset..<offset
                while offset < end, !isSpace(page[offset]), page[offset] != UInt8(ascii: ">") { offset += 1 }
                value = value.lowerBound..<offset
            }
            visit(Attribute(page: page, nameRange: name, range: value))
        }
        return end
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    private static func first(_ byte: UInt8, in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < page.count, let base = page.baseAddress,
            let found = memchr(base + start, Int32(byte), page.count - start)
        else { return nil }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
    }

    /// Where the first such mark ends; the page's end where there is none.
    private static func end(of mark: StaticString, in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let length = mark.utf8CodeUnitCount
        var offset = start
        while let found = first(mark.utf8Start[0], in: page, from: offset), found + length <= page.count {
            if says(page, found..<found + length, mark) { return found + length }
            offset = found + 1
        }
        return page.count
    }

    /// Whether bytes are those words, but for capitals.
    private static func says(
        _ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ expected: StaticString
    ) -> Bool {
        guard range.count == expected.utf8CodeUnitCount else { return false }
        for index in 0..<range.count {
            let byte = page[range.lowerBound + index]
            let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if small != expected.utf8Start[index] { return false }
        }
        return true
    }
}
