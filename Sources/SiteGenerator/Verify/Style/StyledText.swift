/// The elements of a page that article text stands in, as a style sheet sees them. Elements that differ only in their ids
/// and attributes, and stand in the same place, are one of them: what fits any fits all.
struct StyledText {
    struct Element {
        let name: String
        let classes: [String]
        let parent: Int?
        var ids: Set<String> = []
        var attributes: [(name: String, value: String)] = []
        /// Where the first one stands in the page, in bytes.
        let offset: Int
    }

    private struct Key: Hashable {
        let name: String
        let classes: String
        let parent: Int?
    }

    private(set) var elements: [Element] = []
    private var indexes: [Key: Int] = [:]

    /// - Returns: its index, for its children.
    mutating func add(
        _ name: String, attributes: [HTMLAttribute], offset: Int, parent: Int?, of page: [UInt8]
    ) -> Int {
        var ids: Set<String> = []
        var classes = ""
        var others: [(String, String)] = []
        for attribute in attributes {
            let value = HTMLText.decoded(page[attribute.value])
            if attribute.name == "id" { ids.insert(value) }
            if attribute.name == "class", classes.isEmpty { classes = value }
            others.append((attribute.name, value))
        }
        let key = Key(name: name, classes: classes, parent: parent)
        let index =
            indexes[key]
            ?? {
                elements.append(
                    Element(
                        name: name, classes: classes.split(whereSeparator: \.isWhitespace).map(String.init),
                        parent: parent, offset: offset))
                indexes[key] = elements.count - 1
                return elements.count - 1
            }()
        elements[index].ids.formUnion(ids)
        elements[index].attributes += others
        return index
    }
}

/// Whether selectors fit elements of article text. What the place among brothers decides, or what stands in an element, is
/// not known, and counts as possible; what a reader does (hover, a box that she ticks) counts as not done.
struct StyleMatching {
    enum Answer: Int, Comparable {
        case no, maybe, yes
        static func < (left: Answer, right: Answer) -> Bool { left.rawValue < right.rawValue }
        var negated: Answer { Answer(rawValue: 2 - rawValue) ?? .maybe }
    }

    let elements: [StyledText.Element]
    /// Bounds what is spent on a selector of many parts.
    private var budget = 20_000

    init(_ text: StyledText) { elements = text.elements }

    /// The first element that the selector could fit.
    mutating func firstFit(of selector: StyleSelector) -> StyledText.Element? {
        budget = 20_000
        for index in elements.indices where fits(selector, index) != .no { return elements[index] }
        return nil
    }

    private mutating func fits(_ selector: StyleSelector, _ index: Int) -> Answer {
        selector.parts.isEmpty ? .no : fits(selector, selector.parts.count - 1, index)
    }

    private mutating func fits(_ selector: StyleSelector, _ part: Int, _ index: Int) -> Answer {
        budget -= 1
        guard budget > 0 else { return .maybe }
        let own = fits(selector.parts[part].compound, index)
        guard own != .no, part > 0 else { return own }
        return min(own, around(selector, part, index))
    }

    /// What stands to the left of a part.
    private mutating func around(_ selector: StyleSelector, _ part: Int, _ index: Int) -> Answer {
        let combinator = selector.parts[part].combinator
        if combinator == UInt8(ascii: "+") || combinator == UInt8(ascii: "~") {
            let isDone = selector.parts[part - 1].compound.pseudoClasses.contains {
                Self.readersDoing.contains($0.name)
            }
            if isDone { return .no }
            return part - 1 == 0 ? .maybe : min(.maybe, around(selector, part - 1, index))
        }
        var best = Answer.no
        var parent = elements[index].parent
        while let current = parent {
            best = max(best, fits(selector, part - 1, current))
            if best == .yes || combinator == UInt8(ascii: ">") { break }
            parent = elements[current].parent
        }
        return best
    }

    private mutating func fits(_ compound: StyleSelector.Compound, _ index: Int) -> Answer {
        let element = elements[index]
        if let name = compound.name, name != element.name { return .no }
        if !compound.classes.allSatisfy(element.classes.contains) { return .no }
        if !compound.ids.allSatisfy(element.ids.contains) { return .no }
        for test in compound.attributes where !element.attributes.contains(where: { Self.fits(test, $0) }) {
            return .no
        }
        // Several elements are one here, and not all may have it.
        var answer: Answer = compound.ids.isEmpty && compound.attributes.isEmpty ? .yes : .maybe
        for pseudo in compound.pseudoClasses {
            answer = min(answer, fits(pseudo, index))
            if answer == .no { return .no }
        }
        return answer
    }

    private mutating func fits(_ pseudo: StyleSelector.PseudoClass, _ index: Int) -> Answer {
        if Self.readersDoing.contains(pseudo.name) { return .no }
        switch pseudo.name {
        case "is", "where", "matches", "-webkit-any", "-moz-any":
            var best = Answer.no
            for selector in pseudo.arguments { best = max(best, fits(selector, index)) }
            return best
        case "not":
            var best = Answer.no
            for selector in pseudo.arguments { best = max(best, fits(selector, index)) }
            return best.negated
        case "has":
            return pseudo.arguments.allSatisfy(Self.needsReader) ? .no : .maybe
        case "root", "scope": return elements[index].parent == nil ? .yes : .no
        case "empty", "host", "host-context": return .no
        default: return .maybe
        }
    }

    private static func needsReader(_ selector: StyleSelector) -> Bool {
        selector.parts.contains { part in
            part.compound.pseudoClasses.contains {
                readersDoing.contains($0.name) || $0.name == "is" && $0.arguments.allSatisfy(needsReader)
            }
        }
    }

    private static let readersDoing: Set = [
        "hover", "active", "focus", "focus-visible", "focus-within", "target", "target-within", "checked",
        "popover-open", "fullscreen", "modal", "autofill", "user-valid", "user-invalid",
    ]

    private static func fits(_ test: StyleSelector.Attribute, _ attribute: (name: String, value: String)) -> Bool {
        guard test.name == attribute.name || test.name == "*|" + attribute.name else { return false }
        let value = attribute.value.lowercased()
        let wanted = test.value.lowercased()
        switch test.operation {
        case nil: return true
        case "=": return value == wanted
        case "^": return !wanted.isEmpty && value.hasPrefix(wanted)
        case "$": return !wanted.isEmpty && value.hasSuffix(wanted)
        case "*": return !wanted.isEmpty && value.contains(wanted)
        case "~": return value.split(whereSeparator: \.isWhitespace).contains { $0 == wanted }
        default: return value == wanted || value.hasPrefix(wanted + "-")
        }
    }
}
