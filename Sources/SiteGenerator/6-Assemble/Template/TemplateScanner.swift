/// Finds the tags of a template. Reads each byte a bounded number of times, whatever the template holds.
struct TemplateScanner {
    private let template: String
    private let bytes: [UInt8]
    private var position = 0
    private var tags: [TemplateTag] = []
    private var problems: [TemplateProblem] = []

    private init(template: String, bytes: [UInt8]) {
        self.template = template
        self.bytes = bytes
    }

    static func scan(template: String, bytes: [UInt8]) -> (tags: [TemplateTag], problems: [TemplateProblem]) {
        var scanner = TemplateScanner(template: template, bytes: bytes)
        while let start = scanner.nextBraces(UInt8(ascii: "{"), from: scanner.position) {
            scanner.readTag(at: start)
        }
        scanner.tags.cutStandaloneLines(in: bytes)
        return (scanner.tags, scanner.problems)
    }

    private mutating func readTag(at start: Int) {
        var inside = start + 2
        let isTriple = inside < bytes.count && bytes[inside] == UInt8(ascii: "{")
        if isTriple { inside += 1 }
        while inside < bytes.count, TemplateTag.isBlankOrLineEnd(bytes[inside]) { inside += 1 }
        let sign = !isTriple && inside < bytes.count ? bytes[inside] : 0
        let kind: TemplateTag.Kind? = isTriple ? .raw : Self.kind(ofSign: sign)
        if kind != .escaped, !isTriple { inside += 1 }

        guard let close = closingBraces(of: kind, from: inside) else {
            return reportUnclosed(start)
        }
        position = close + 2
        if isTriple {
            guard position < bytes.count, bytes[position] == UInt8(ascii: "}") else {
                return report(.unclosedTripleTag, start..<position)
            }
            position += 1
        }
        guard let kind else { return report(.setDelimiters, start..<position) }
        let name = trimmed(min(inside, close)..<close)
        let mistake = TemplateName.mistake(in: bytes[name], of: kind)
        if let mistake {
            report(mistake, name.isEmpty ? start..<position : name)
        }
        let range = start..<position
        tags.append(TemplateTag(kind: kind, range: range, name: name, isSound: mistake == nil, cut: range))
    }

    private static func kind(ofSign sign: UInt8) -> TemplateTag.Kind? {
        switch sign {
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .layout
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "&"): .raw
        case UInt8(ascii: "="): nil
        default: .escaped
        }
    }

    /// Where the `}}` of a tag begins, or nil when the file, or, except in a comment, another tag comes first: a
    /// forgotten `}}` then costs one message and not the rest of the file.
    private func closingBraces(of kind: TemplateTag.Kind?, from start: Int) -> Int? {
        guard kind != .comment else { return nextBraces(UInt8(ascii: "}"), from: start) }
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == bytes[index + 1] {
                if bytes[index] == UInt8(ascii: "}") { return index }
                if bytes[index] == UInt8(ascii: "{") { return nil }
            }
            index += 1
        }
        return nil
    }

    /// Reports the rest of the line at most, and goes on at the next tag.
    private mutating func reportUnclosed(_ start: Int) {
        let isComment = bytes[start...].dropFirst(2).first { !TemplateTag.isBlankOrLineEnd($0) } == UInt8(ascii: "!")
        position = isComment ? bytes.count : nextBraces(UInt8(ascii: "{"), from: start + 2) ?? bytes.count
        let end = bytes[start..<position].firstIndex { $0 == UInt8(ascii: "\n") } ?? position
        report(.unclosedTag, start..<max(trimmed(start..<end).upperBound, start + 2))
    }

    private func nextBraces(_ brace: UInt8, from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == brace, bytes[index + 1] == brace { return index }
            index += 1
        }
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, TemplateTag.isBlankOrLineEnd(bytes[lower]) { lower += 1 }
        while lower < upper, TemplateTag.isBlankOrLineEnd(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    private mutating func report(_ mistake: TemplateMistake, _ range: Range<Int>) {
        problems.append(TemplateProblem(template: template, range: range, mistake: mistake))
    }
}
