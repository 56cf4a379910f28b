extension [UInt8] {
    /// Appends text so that it is only text inside an element, and inside an attribute in double or single quotes.
    ///
    /// Works on bytes: the five special characters are ASCII, and no byte of another character's UTF-8 equals one. As
    /// a Swift `Character`, `"` with a combining mark after it is not `"`, yet a browser ends the attribute there.
    mutating func appendEscapedHTML(_ text: String) {
        let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscapedHTML($0) }
        if isContiguous == nil {
            appendEscapedHTML(Array(text.utf8))
        }
    }

    mutating func appendEscapedHTML(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { appendEscapedHTML($0) }
    }

    private mutating func appendEscapedHTML(_ text: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        for index in text.indices {
            // All five lie below this byte, so most of a text, and all of Japanese, costs one comparison.
            guard text[index] <= UInt8(ascii: ">"), let entity = htmlEntity(of: text[index]) else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
            append(contentsOf: entity.utf8)
            runStart = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
    }
}

private func htmlEntity(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}

extension StaticString {
    fileprivate var utf8: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}
