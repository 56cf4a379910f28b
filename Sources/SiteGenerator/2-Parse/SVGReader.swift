/// Looks through an SVG file for what a drawing does not need: scripts, other documents, addresses. On a page a picture
/// cannot run them, but whoever opens the file itself sees a page of the site. Only what is plain XML can be judged, and
/// what cannot be judged is refused: nothing is taken out of a picture in silence.
struct SVGReader {
    struct Problem {
        let range: Range<Int>
        let message: String
    }

    private let bytes: [UInt8]
    private var position: Int
    /// Where text of a `<style>` began, if it is open.
    private var styleStart: Int?

    private static let forbidden: Set = [
        "script", "foreignobject", "handler", "listener", "iframe", "embed", "object", "audio", "video", "canvas",
        "html",
        "body", "meta", "link", "base", "form", "input", "button", "textarea", "discard",
    ]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The first thing that speaks against the file.
    mutating func problem() -> Problem? {
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            return Problem(range: 0..<0, message: "the SVG file is not UTF-8")
        }
        var hasRoot = false
        while let start = bytes[position...].firstIndex(of: Byte.less) {
            position = start
            if let problem = markup(&hasRoot) { return problem }
        }
        return hasRoot ? nil : Problem(range: 0..<0, message: "the file holds no <svg>")
    }

    private mutating func markup(_ hasRoot: inout Bool) -> Problem? {
        let start = position
        func unclear() -> Problem {
            Problem(range: start..<min(start + 1, bytes.count), message: "this is not well-formed XML")
        }
        if isText("<!--") { return skip(past: "-->") ? nil : unclear() }
        if isText("<![CDATA[") {
            let inner = start + 9
            guard skip(past: "]]>") else { return unclear() }
            return styleStart != nil ? styleProblem(inner..<position) : nil
        }
        if isText("<?") {
            guard skip(past: "?>") else { return unclear() }
            return instructionProblem(start..<position)
        }
        if isText("<!") {
            guard skip(past: ">") else { return unclear() }
            let text = lowercased(start..<position)
            guard !text.contains("["), text.hasPrefix("<!doctype svg") else {
                return Problem(range: start..<position, message: "the file declares entities or another document type")
            }
            return nil
        }
        if isText("</") {
            let text = styleStart.map { $0..<start }
            styleStart = nil
            guard skip(past: ">") else { return unclear() }
            return text.flatMap(styleProblem)
        }
        return tag(&hasRoot) ?? nil
    }

    private mutating func tag(_ hasRoot: inout Bool) -> Problem? {
        let start = position
        position += 1
        let nameRange = range { Byte.isBlank($0) || $0 == Byte.slash || $0 == Byte.greater }
        let name = localName(nameRange)
        guard !name.isEmpty, !name.utf8.contains(where: { "<&\"'=".utf8.contains($0) }) else {
            return Problem(range: start..<start + 1, message: "this is not well-formed XML")
        }
        if !hasRoot, name != "svg" {
            return Problem(range: start..<nameRange.upperBound, message: "the file holds no <svg>")
        }
        hasRoot = true
        if Self.forbidden.contains(name) {
            return Problem(range: start..<nameRange.upperBound, message: "a picture does not need <\(name)>")
        }
        while position < bytes.count {
            _ = range { !Byte.isBlank($0) }
            guard position < bytes.count else { break }
            if bytes[position] == Byte.greater || bytes[position] == Byte.slash {
                let isEmpty = bytes[position] == Byte.slash
                guard skip(past: ">") else { break }
                if name == "style", !isEmpty { styleStart = position }
                return nil
            }
            let attribute = range { $0 == Byte.equals || Byte.isBlank($0) || $0 == Byte.greater || $0 == Byte.less }
            _ = range { !Byte.isBlank($0) }
            guard position + 1 < bytes.count, bytes[position] == Byte.equals else { break }
            position += 1
            _ = range { !Byte.isBlank($0) }
            guard position < bytes.count, bytes[position] == Byte.quote || bytes[position] == Byte.apostrophe else {
                break
            }
            let quote = bytes[position]
            position += 1
            let value = range { $0 == quote }
            guard position < bytes.count else { break }
            position += 1
            if let problem = attributeProblem(name, attribute, value) { return problem }
        }
        return Problem(range: start..<nameRange.upperBound, message: "this is not well-formed XML")
    }

    private func attributeProblem(_ element: String, _ attribute: Range<Int>, _ value: Range<Int>) -> Problem? {
        let name = localName(attribute)
        let place = attribute.lowerBound..<value.upperBound
        func problem(_ message: String) -> Problem { Problem(range: place, message: message) }
        if name.hasPrefix("on") { return problem("a picture does not need `\(name)`, which runs a script") }
        let text = HTMLText.decoded(bytes[value])
        let bare = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 })).lowercased()
        if bare.contains("www.w3.org/1999/xhtml") { return problem("a picture does not need HTML in it") }
        if name == "href" || name == "src" || name == "base" {
            let isOwn = bare.isEmpty || bare.hasPrefix("#") || Self.isPicture(bare)
            let isLink =
                element == "a" && (bare.hasPrefix("https://") || bare.hasPrefix("http://") || bare.hasPrefix("mailto:"))
            guard isOwn || isLink else { return problem("a picture does not need other files") }
        }
        // What an animation sets becomes an attribute later.
        if name == "attributename", bare.hasPrefix("on") || bare.hasSuffix("href") {
            return problem("an animation of `\(bare)` can lead anywhere")
        }
        return name == "style" || bare.contains("url(") ? Self.styleComplaint(text).map(problem) : nil
    }

    private func styleProblem(_ range: Range<Int>) -> Problem? {
        Self.styleComplaint(HTMLText.decoded(bytes[range])).map { Problem(range: range, message: $0) }
    }

    private static func styleComplaint(_ css: String) -> String? {
        let text = css.lowercased()
        for word in ["@import", "expression(", "-moz-binding", "behavior:", "\\"] where text.contains(word) {
            return "a picture does not need `\(word)` in its style"
        }
        var rest = text[...]
        while let found = rest.firstRange(of: "url(") {
            rest = rest[found.upperBound...]
            let address = String(rest.drop { $0 == " " || $0 == "\"" || $0 == "'" })
            guard address.hasPrefix("#") || isPicture(address) || address.hasPrefix("data:font/") else {
                return "a picture does not need other files"
            }
        }
        return nil
    }

    private static func isPicture(_ address: String) -> Bool {
        ["png", "jpeg", "jpg", "gif", "webp"].contains { address.hasPrefix("data:image/\($0)") }
    }

    private func instructionProblem(_ range: Range<Int>) -> Problem? {
        let text = lowercased(range)
        if text.hasPrefix("<?xml-stylesheet") {
            return Problem(range: range, message: "a picture does not need other files")
        }
        guard text.hasPrefix("<?xml "), text.contains("encoding") else { return nil }
        let isPlain = ["utf-8", "us-ascii"].contains { text.contains("\"\($0)\"") || text.contains("'\($0)'") }
        return isPlain ? nil : Problem(range: range, message: "the SVG file is not UTF-8")
    }

    // MARK: Bytes

    private enum Byte {
        static let less = UInt8(ascii: "<")
        static let greater = UInt8(ascii: ">")
        static let slash = UInt8(ascii: "/")
        static let equals = UInt8(ascii: "=")
        static let quote = UInt8(ascii: "\"")
        static let apostrophe = UInt8(ascii: "'")
        static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    }

    private func isText(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func range(until isEnd: (UInt8) -> Bool) -> Range<Int> {
        let start = position
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        return start..<position
    }

    /// Whether it was found.
    private mutating func skip(past text: String) -> Bool {
        let wanted = Array(text.utf8)
        while position + wanted.count <= bytes.count {
            if bytes[position] == wanted[0], bytes[position...].starts(with: wanted) {
                position += wanted.count
                return true
            }
            position += 1
        }
        position = bytes.count
        return false
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).lowercased()
    }

    /// Without its prefix, in lower case.
    private func localName(_ range: Range<Int>) -> String {
        let name = lowercased(range)
        return name.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init) ?? name
    }
}
