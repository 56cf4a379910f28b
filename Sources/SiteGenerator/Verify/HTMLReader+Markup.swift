extension HTMLReader {
    /// Reads what begins with `<`. Nil, and nothing read, when that `<` is text.
    mutating func markup() -> HTMLToken? {
        guard let next = byte(ahead: 1) else { return nil }
        if ASCII.isLetter(next) { return tag(isEnd: false) }
        switch next {
        case ASCII.slash:
            guard let first = byte(ahead: 2) else { return nil }
            return ASCII.isLetter(first) ? tag(isEnd: true) : skip(to: endOfBogusComment(from: position + 2))
        case ASCII.exclamation:
            let isComment = byte(ahead: 2) == ASCII.hyphen && byte(ahead: 3) == ASCII.hyphen
            return skip(to: isComment ? endOfComment() : endOfBogusComment(from: position + 2))
        case ASCII.question:
            return skip(to: endOfBogusComment(from: position + 1))
        default:
            return nil
        }
    }

    private mutating func skip(to end: Int) -> HTMLToken {
        let start = position
        position = end
        return .skipped(start..<end)
    }

    /// Doctypes, processing instructions and CDATA sections all end at the first `>`, whatever is quoted in them.
    private func endOfBogusComment(from start: Int) -> Int {
        bytes[start...].firstIndex(of: ASCII.greaterThan).map { $0 + 1 } ?? bytes.count
    }

    /// A comment ends at `-->` or `--!>`, and `<!-->` and `<!--->` are whole comments.
    private func endOfComment() -> Int {
        var index = position + 4
        if index < bytes.count, bytes[index] == ASCII.greaterThan { return index + 1 }
        if bytes[index...].starts(with: [ASCII.hyphen, ASCII.greaterThan]) { return index + 2 }
        while index + 2 < bytes.count {
            if bytes[index] == ASCII.hyphen, bytes[index + 1] == ASCII.hyphen {
                if bytes[index + 2] == ASCII.greaterThan { return index + 3 }
                if bytes[index + 2] == ASCII.exclamation, index + 3 < bytes.count,
                    bytes[index + 3] == ASCII.greaterThan
                {
                    return index + 4
                }
            }
            index += 1
        }
        return bytes.count
    }

    private mutating func tag(isEnd: Bool) -> HTMLToken {
        let start = position
        position += isEnd ? 2 : 1
        let name = HTMLReader.name(
            bytes[range { $0 == ASCII.slash || $0 == ASCII.greaterThan || ASCII.isBlank($0) }])
        var attributes: [HTMLAttribute] = []
        while let byte = byte() {
            if byte == ASCII.greaterThan {
                position += 1
                let isSelfClosing = bytes[position - 2] == ASCII.slash && !endsWithUnquotedValue(attributes)
                let tag = HTMLTag(name: name, offset: start, isSelfClosing: isSelfClosing, attributes: attributes)
                return isEnd ? .end(tag) : .start(tag)
            }
            if byte == ASCII.slash || ASCII.isBlank(byte) {
                position += 1
            } else {
                attributes.append(attribute())
            }
        }
        // The page ends inside the tag, and a browser drops it.
        return .skipped(start..<position)
    }

    /// In `<a href=x/>` the slash belongs to the value.
    private func endsWithUnquotedValue(_ attributes: [HTMLAttribute]) -> Bool {
        attributes.last.map { $0.value.upperBound == position - 1 && !$0.value.isEmpty } ?? false
    }

    private mutating func attribute() -> HTMLAttribute {
        let nameStart = position
        // A `=` in the first place belongs to the name.
        position += 1
        _ = range { $0 == ASCII.slash || $0 == ASCII.greaterThan || $0 == ASCII.equals || ASCII.isBlank($0) }
        let name = HTMLReader.name(bytes[nameStart..<position])
        skipBlanks()
        guard byte() == ASCII.equals else { return HTMLAttribute(name: name, value: position..<position) }
        position += 1
        skipBlanks()
        guard let first = byte(), first == ASCII.quote || first == ASCII.apostrophe else {
            return HTMLAttribute(name: name, value: range { $0 == ASCII.greaterThan || ASCII.isBlank($0) })
        }
        position += 1
        let value = range { $0 == first }
        position = min(position + 1, bytes.count)
        return HTMLAttribute(name: name, value: value)
    }

    private mutating func skipBlanks() {
        while let byte = byte(), ASCII.isBlank(byte) { position += 1 }
    }

    private mutating func range(until isEnd: (UInt8) -> Bool) -> Range<Int> {
        let start = position
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        return start..<position
    }

    /// Lower case for ASCII. Each other byte becomes a code point of its own, since `String` calls some names equal that a
    /// browser tells apart, and none of those are below U+0100.
    static func name(_ bytes: ArraySlice<UInt8>) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) {
            return String(unsafeUninitializedCapacity: bytes.count) { buffer in
                var count = 0
                for byte in bytes {
                    buffer[count] = ASCII.lowercased(byte)
                    count += 1
                }
                return count
            }
        }
        var name = ""
        for byte in bytes { name.unicodeScalars.append(Unicode.Scalar(ASCII.lowercased(byte))) }
        return name
    }
}
