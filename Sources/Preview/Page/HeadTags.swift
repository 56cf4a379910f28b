/// The few tags of a page's head that the preview has to know: where its policies are, and where it ends.
struct HeadTags {
    /// The value of each policy, decoded, and where it stands with its quotes.
    private(set) var policies: [(text: String, range: Range<Int>)] = []
    /// Where `</head>` begins, or, in a page without one, the first tag that only a body has.
    private(set) var headEnd: Int?

    private let html: [UInt8]
    private var index = 0

    init(_ html: [UInt8]) {
        self.html = html
        run()
    }

    private mutating func run() {
        while index < html.count {
            guard html[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if has("<!--") {
                skip(past: "-->")
            } else if has("</head") || has("<body") || has("</html") {
                headEnd = index
                return
            } else if has("<meta"), index + 5 < html.count, Self.isBlank(html[index + 5]) {
                meta()
            } else if has("<script") {
                tag()
                skip(past: "</script")
            } else if has("<style") {
                tag()
                skip(past: "</style")
            } else if has("<title") {
                tag()
                skip(past: "</title")
            } else {
                tag()
            }
        }
    }

    private func has(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= html.count else { return false }
        return (0..<count).allSatisfy { offset in
            let byte = html[index + offset]
            return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == text.utf8Start[offset]
        }
    }

    private mutating func skip(past end: StaticString) {
        while index < html.count, !has(end) { index += 1 }
        index = min(html.count, index + end.utf8CodeUnitCount)
    }

    /// Goes behind a tag.
    private mutating func tag() {
        index += 1
        _ = attributes()
    }

    private mutating func meta() {
        index += 5
        let found = attributes()
        guard let kind = found.first(where: { $0.name == "http-equiv" }),
            Self.decoded(html[kind.value]).lowercased() == "content-security-policy",
            let content = found.first(where: { $0.name == "content" })
        else { return }
        policies.append((Self.decoded(html[content.value]), content.whole))
    }

    /// The attributes up to the end of the tag.
    private mutating func attributes() -> [(name: String, value: Range<Int>, whole: Range<Int>)] {
        var found: [(name: String, value: Range<Int>, whole: Range<Int>)] = []
        while index < html.count, html[index] != UInt8(ascii: ">") {
            if Self.isBlank(html[index]) || html[index] == UInt8(ascii: "/") {
                index += 1
                continue
            }
            let start = index
            while index < html.count, !Self.isBlank(html[index]), !">=/".utf8.contains(html[index]) { index += 1 }
            if index == start { index += 1 }
            let name = String(decoding: html[start..<min(index, html.count)], as: UTF8.self).lowercased()
            var next = index
            while next < html.count, Self.isBlank(html[next]) { next += 1 }
            guard next < html.count, html[next] == UInt8(ascii: "=") else { continue }
            next += 1
            while next < html.count, Self.isBlank(html[next]) { next += 1 }
            guard next < html.count else { break }
            let quote = html[next]
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                let end = html[(next + 1)...].firstIndex(of: quote) ?? html.count
                found.append((name, next + 1..<end, next..<min(html.count, end + 1)))
                index = min(html.count, end + 1)
            } else {
                var end = next
                while end < html.count, !Self.isBlank(html[end]), html[end] != UInt8(ascii: ">") { end += 1 }
                found.append((name, next..<end, next..<end))
                index = end
            }
        }
        index = min(html.count, index + 1)
        return found
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

    /// The few references that a policy may hold.
    private static func decoded(_ text: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var index = text.startIndex
        let references: [(StaticString, UInt8)] = [
            ("&#39;", 0x27), ("&#x27;", 0x27), ("&apos;", 0x27), ("&quot;", 0x22), ("&#34;", 0x22), ("&amp;", 0x26),
        ]
        while index < text.endIndex {
            let found = references.first { reference, _ in
                text[index...].starts(
                    with: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
            }
            if let (reference, byte) = found {
                result.append(byte)
                index += reference.utf8CodeUnitCount
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
