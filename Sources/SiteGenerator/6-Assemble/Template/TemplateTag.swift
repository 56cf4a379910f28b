/// One `{{…}}` of a template, with byte ranges in that template.
struct TemplateTag {
    enum Kind {
        /// `{{name}}`
        case escaped
        /// `{{{name}}}` and `{{&name}}`
        case raw
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{/name}}`
        case close
        /// `{{! … }}`
        case comment
        /// `{{>name}}`
        case partial
        /// `{{<name}}`
        case layout
        /// `{{$name}}`
        case block

        /// Whether the tag takes its whole line with it when it is alone there.
        var canStandAlone: Bool { self != .escaped && self != .raw }
    }

    let kind: Kind
    /// From the first brace to the last.
    let range: Range<Int>
    /// The name, without sign and blanks.
    let name: Range<Int>
    /// False when a problem was reported for the tag. It is kept, so that what closes it finds it.
    let isSound: Bool
    /// What the tag takes out of the text around it: `range`, or its whole line.
    var cut: Range<Int>
}

extension [TemplateTag] {
    /// Widens `cut` to the line where tags stand alone, so that a section can be written over lines of its own.
    ///
    /// Alone is a tag with nothing but blanks beside it, from line start to line end; or several tags, when one of them
    /// opens or closes a layout: `{{<page}}{{$main}}`. The text between those two is no part of any page.
    mutating func cutStandaloneLines(in bytes: [UInt8]) {
        let layouts = Set(filter { $0.kind == .layout }.map { bytes[$0.name] })
        var first = startIndex
        while first < endIndex {
            var last = first
            while last + 1 < endIndex {
                let between = bytes[self[last].range.upperBound..<self[last + 1].range.lowerBound]
                guard between.allSatisfy(TemplateTag.isBlank) else { break }
                last += 1
            }
            cutLine(first...last, layouts: layouts, in: bytes)
            first = last + 1
        }
    }

    private mutating func cutLine(_ tags: ClosedRange<Int>, layouts: Set<ArraySlice<UInt8>>, in bytes: [UInt8]) {
        guard self[tags].allSatisfy(\.kind.canStandAlone) else { return }
        let hasLayout = self[tags].contains {
            $0.kind == .layout || ($0.kind == .close && layouts.contains(bytes[$0.name]))
        }
        guard tags.count == 1 || hasLayout else { return }

        var lower = self[tags.lowerBound].range.lowerBound
        while lower > 0, TemplateTag.isBlank(bytes[lower - 1]) { lower -= 1 }
        guard lower == 0 || bytes[lower - 1] == UInt8(ascii: "\n") else { return }

        var upper = self[tags.upperBound].range.upperBound
        while upper < bytes.count, TemplateTag.isBlank(bytes[upper]) { upper += 1 }
        if upper + 1 < bytes.count, bytes[upper] == UInt8(ascii: "\r"), bytes[upper + 1] == UInt8(ascii: "\n") {
            upper += 1
        }
        guard upper == bytes.count || bytes[upper] == UInt8(ascii: "\n") else { return }

        for tag in tags {
            self[tag].cut =
                lower..<(tag < tags.upperBound ? self[tag + 1].range.lowerBound : Swift.min(upper + 1, bytes.count))
            lower = self[tag].cut.upperBound
        }
    }
}

extension TemplateTag {
    /// A space or tab.
    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    static func isBlankOrLineEnd(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
