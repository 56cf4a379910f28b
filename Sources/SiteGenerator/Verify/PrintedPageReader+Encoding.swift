extension PrintedPageReader {
    mutating func checkUTF8() {
        guard String(validating: page.bytes, as: UTF8.self) == nil else { return }
        report(.encoding, at: firstInvalidByte(), VerifyMessage.notUTF8)
    }

    /// Where decoding first fails, in bytes.
    private func firstInvalidByte() -> Int {
        var decoder = UTF8()
        var bytes = page.bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&bytes) { offset += UTF8.width(scalar) }
        return offset
    }

    /// Browsers look for `<meta charset>` in the first 1024 bytes; the first one counts.
    mutating func readEncoding(_ tag: HTMLTag) {
        guard tag.name == "meta", document.encoding == nil, tag.offset < 1024 else { return }
        document.encoding = tag.value(of: "charset") ?? (namesType(tag) ? charset(in: tag) : nil)
    }

    private func namesType(_ tag: HTMLTag) -> Bool {
        tag.value(of: "http-equiv").map { HTMLReader.name(page.bytes[$0]) == "content-type" } ?? false
    }

    /// The end of `text/html; charset=utf-8`.
    private func charset(in tag: HTMLTag) -> Range<Int>? {
        guard let content = tag.value(of: "content"),
            let equals = page.bytes[content].lastIndex(of: ASCII.equals)
        else { return nil }
        return equals + 1..<content.upperBound
    }

    mutating func checkDeclaredEncoding() {
        if let encoding = document.encoding {
            let name = HTMLReader.name(page.bytes[encoding])
            guard name != "utf-8", name != "utf8" else { return }
            report(.encoding, at: encoding.lowerBound, VerifyMessage.otherEncoding(name))
        } else if !page.bytes.starts(with: [0xEF, 0xBB, 0xBF]), let first = page.bytes.firstIndex(where: { $0 > 0x7F })
        {
            report(.encoding, at: first, VerifyMessage.noEncoding)
        }
    }
}
