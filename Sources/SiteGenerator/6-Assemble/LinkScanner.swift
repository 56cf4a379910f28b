/// Finds ids and links in a finished page. It reads tags as HTML's tokenizer does, as far as attributes need it.
struct LinkScanner {
    struct Attribute {
        let name: ArraySlice<UInt8>
        /// As written, character references not resolved.
        let value: ArraySlice<UInt8>
        /// Where the value begins in the page.
        let offset: Int
    }

    /// Calls `visit` for every attribute of every start tag; comments and the contents of scripts and styles are skipped.
    static func attributes(of page: [UInt8], _ visit: (Attribute) -> Void) {
        var offset = 0
        let end = page.count
        while let open = page[offset...].firstIndex(of: UInt8(ascii: "<")) {
            offset = open + 1
            guard offset < end else { return }
            if page[offset...].starts(with: Array("!--".utf8)) {
                offset = UTF8Text.firstOffset(of: Array("-->".utf8), in: page, offset..<end).map { $0 + 3 } ?? end
                continue
            }
            guard isLetter(page[offset]) else { continue }
            let nameStart = offset
            while offset < end, !isSpace(page[offset]), page[offset] != UInt8(ascii: ">"),
                page[offset] != UInt8(ascii: "/")
            {
                offset += 1
            }
            let name = lowercased(page[nameStart..<offset])
            offset = readAttributes(page, offset, visit)
            for raw in ["script", "style"] where name.elementsEqual(raw.utf8) {
                offset = endOfRawText(raw, in: page, from: offset)
            }
        }
    }

    /// A name of HTML, which says the same in capitals.
    static func lowercased(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
        return name.contains(where: isCapital) ? name.map { isCapital($0) ? $0 | 0x20 : $0 }[...] : name
    }

    private static func endOfRawText(_ name: String, in page: [UInt8], from start: Int) -> Int {
        var offset = start
        while let close = UTF8Text.firstOffset(of: Array("</".utf8), in: page, offset..<page.count) {
            if lowercased(page[(close + 2)...].prefix(name.utf8.count)).elementsEqual(name.utf8) { return close }
            offset = close + 2
        }
        return page.count
    }

    private static func readAttributes(_ page: [UInt8], _ start: Int, _ visit: (Attribute) -> Void) -> Int {
        var offset = start
        let end = page.count
        while offset < end {
            while offset < end, isSpace(page[offset]) || page[offset] == UInt8(ascii: "/") { offset += 1 }
            guard offset < end, page[offset] != UInt8(ascii: ">") else { return min(end, offset + 1) }
            let nameStart = offset
            while offset < end, !isSpace(page[offset]), !"=>/".utf8.contains(page[offset]) { offset += 1 }
            let name = page[nameStart..<offset]
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
                let close = page[(offset + 1)...].firstIndex(of: page[offset]) ?? end
                value = offset + 1..<close
                offset = min(end, close + 1)
            } else {
                value = offset..<offset
                while offset < end, !isSpace(page[offset]), page[offset] != UInt8(ascii: ">") { offset += 1 }
                value = value.lowerBound..<offset
            }
            visit(Attribute(name: name, value: page[value], offset: value.lowerBound))
        }
        return end
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
