/// A style sheet without what only its authors read: comments and indentation. It means the same
/// (https://www.w3.org/TR/css-syntax-3/): strings and addresses stay as they are, and no blank is taken away that could
/// part two selectors or two values.
enum CompactStyleSheet {
    static func bytes(of css: [UInt8]) -> [UInt8] {
        var reader = Reader(css: css)
        reader.run()
        return reader.output
    }

    private struct Reader {
        let css: [UInt8]
        var output: [UInt8] = []
        private var offset = 0
        /// Whether white space was met since the last byte that was written, and whether a comment.
        private var hasSpace = false
        private var hasComment = false
        /// Whether the last byte written has its meaning of punctuation, and is no part of a string or an escape.
        private var isPlain = false

        init(css: [UInt8]) {
            self.css = css
            output.reserveCapacity(css.count)
        }

        mutating func run() {
            while offset < css.count {
                switch css[offset] {
                case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
                    hasSpace = true
                    offset += 1
                case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
                    hasComment = true
                    offset =
                        UTF8Text.firstOffset(of: Array("*/".utf8), in: css, min(offset + 2, css.count)..<css.count)
                        .map { $0 + 2 } ?? css.count
                case UInt8(ascii: "\""), UInt8(ascii: "'"): copyString()
                case UInt8(ascii: "\\"):
                    copy(min(2, css.count - offset), isPlain: false)
                case UInt8(ascii: "u"), UInt8(ascii: "U"):
                    if isAddress { copyAddress() } else { copy(1) }
                default: copy(ordinaryLength)
                }
            }
            if output.last != 0x0A, !output.isEmpty { output.append(0x0A) }
        }

        /// How many bytes from here on need no look at what they are: one at least, then letters, digits and hyphens.
        private var ordinaryLength: Int {
            var end = offset + 1
            while end < css.count, css[end] | 0x20 != UInt8(ascii: "u"),
                css[end].isLetter || css[end].isDigit || css[end] == UInt8(ascii: "-")
            { end += 1 }
            return end - offset
        }

        private var next: UInt8? { offset + 1 < css.count ? css[offset + 1] : nil }

        /// After these, and before those, white space means nothing. A colon may begin a selector, so that a blank before
        /// it counts.
        private static func isOpening(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: ":") || byte == UInt8(ascii: "(") || isSeparator(byte)
        }
        private static func isClosing(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ")") || isSeparator(byte) }

        private static func isSeparator(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","): true
            default: false
            }
        }

        /// Copies bytes as they are, after what must part them from what was written.
        private mutating func copy(_ count: Int, isPlain isNowPlain: Bool = true) {
            let byte = css[offset]
            if let last = output.last, hasSpace || hasComment {
                if !(isPlain && Self.isOpening(last)), !(isNowPlain && Self.isClosing(byte)) {
                    // A comment parts two names, and is no white space.
                    output += Array((hasSpace ? " " : "/**/").utf8)
                }
            }
            if isNowPlain, byte == UInt8(ascii: "}") {
                while isPlain, output.last == UInt8(ascii: ";") { dropSemicolon() }
            }
            hasSpace = false
            hasComment = false
            isPlain = isNowPlain
            let end = min(offset + count, css.count)
            output += css[offset..<end]
            offset = end
        }

        /// One before a closing brace says nothing; what stood before it may be the end of an escape.
        private mutating func dropSemicolon() {
            output.removeLast()
            var escapes = 0
            while escapes < output.count - 1, output[output.count - 2 - escapes] == UInt8(ascii: "\\") { escapes += 1 }
            isPlain = escapes % 2 == 0
        }

        /// To the same quotation mark; a line end closes what was not closed.
        private mutating func copyString() {
            let mark = css[offset]
            var end = offset + 1
            while end < css.count, css[end] != mark, css[end] != 0x0A {
                end += css[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            copy(min(end + 1, css.count) - offset, isPlain: false)
        }

        /// Whether `url(` begins here, with an address without quotation marks.
        private var isAddress: Bool {
            guard css[offset...].prefix(4).map({ $0 | 0x20 }).elementsEqual(Array("url".utf8) + [0x28]) else {
                return false
            }
            let first = css[(offset + 4)...].first { $0 > 0x20 }
            return first != UInt8(ascii: "\"") && first != UInt8(ascii: "'")
        }

        private mutating func copyAddress() {
            var end = offset + 4
            while end < css.count, css[end] != UInt8(ascii: ")") { end += css[end] == UInt8(ascii: "\\") ? 2 : 1 }
            copy(min(end + 1, css.count) - offset, isPlain: false)
        }
    }
}
