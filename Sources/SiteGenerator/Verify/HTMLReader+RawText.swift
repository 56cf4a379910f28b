extension HTMLReader {
    /// To be called directly after a start tag that stands in HTML, not in SVG or MathML.
    mutating func enterRawText(of name: String) {
        switch name {
        case "script": rawText = (endOfScript(), false)
        case "style", "xmp", "iframe", "noembed", "noframes": rawText = (endOfRawText(of: name), false)
        case "title", "textarea": rawText = (endOfRawText(of: name), true)
        case "plaintext": rawText = (bytes.count, false)
        default: break
        }
    }

    func endOfRawText(of name: String) -> Int {
        let endTag = "</" + name
        var index = position
        while let found = bytes[index...].firstIndex(of: ASCII.lessThan) {
            if isTag(endTag, at: found) { return found }
            index = found + 1
        }
        return bytes.count
    }

    /// In a script, `<!--` and then `<script` make the next `</script` part of the text, until `-->`.
    private func endOfScript() -> Int {
        var isEscaped = false
        var isDoubleEscaped = false
        var index = position
        while index < bytes.count {
            switch bytes[index] {
            case ASCII.lessThan where isDoubleEscaped:
                if isTag("</script", at: index) { isDoubleEscaped = false }
            case ASCII.lessThan:
                if isTag("</script", at: index) { return index }
                if isEscaped {
                    isDoubleEscaped = isTag("<script", at: index)
                } else if isText("<!--", at: index) {
                    isEscaped = true
                    // Its own hyphens may be those of `-->`.
                    index += 1
                }
            case ASCII.hyphen where isEscaped && isText("-->", at: index):
                isEscaped = false
                isDoubleEscaped = false
            default:
                break
            }
            index += 1
        }
        return bytes.count
    }

    /// Whether a tag with this beginning stands there: its name must end with it.
    private func isTag(_ beginning: String, at index: Int) -> Bool {
        guard isText(beginning, at: index), index + beginning.utf8.count < bytes.count else { return false }
        let next = bytes[index + beginning.utf8.count]
        return next == ASCII.slash || next == ASCII.greaterThan || ASCII.isBlank(next)
    }

    /// `text` is ASCII in lower case; the page's letters may have either.
    private func isText(_ text: String, at index: Int) -> Bool {
        guard index + text.utf8.count <= bytes.count else { return false }
        var index = index
        for byte in text.utf8 {
            guard ASCII.lowercased(bytes[index]) == byte else { return false }
            index += 1
        }
        return true
    }
}
