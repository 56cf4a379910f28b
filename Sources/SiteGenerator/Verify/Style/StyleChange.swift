/// What a declaration does to text, where that is more than a matter of taste.
enum StyleChange: Sendable {
    case hides, strikes, restyles, moves
    /// Shows words that stand in no page.
    case adds

    var words: String {
        switch self {
        case .hides: "hidden"
        case .strikes: "struck through"
        case .restyles: "shown otherwise than received"
        case .moves: "moved from its place"
        case .adds: "given words that are not the article's"
        }
    }

    /// Generated content has words of its own, and only those matter.
    func matters(in pseudoElement: String?) -> Bool {
        switch pseudoElement {
        case nil: return true
        case "first-letter", "first-line":
            if case .moves = self { return false }
            if case .adds = self { return false }
            return true
        case "before", "after", "marker":
            if case .adds = self { return true }
            return false
        default: return false
        }
    }

    init?(_ name: String, _ declared: String) {
        var value = declared.lowercased()
        if let mark = value.lastIndex(of: "!") { value = String(value[..<mark]) }
        let words = value.split { $0 == " " || $0 == "," }.map(String.init)
        func has(_ word: String) -> Bool { words.contains(word) }
        let isOpen = value.contains("var(") || value.contains("env(") || value.contains("attr(")
        switch name {
        case "display":
            guard has("none") || isOpen else { return nil }
            self = .hides
        case "visibility":
            guard has("hidden") || has("collapse") || isOpen else { return nil }
            self = .hides
        case "content-visibility":
            guard !has("visible"), !has("auto") else { return nil }
            self = .hides
        case "opacity", "zoom":
            guard Self.number(value).map({ abs($0) < (value.contains("%") ? 50 : 0.5) }) ?? isOpen else { return nil }
            self = .hides
        case "font-size", "line-height", "font-size-adjust", "max-height", "max-width", "max-block-size",
            "max-inline-size", "height", "width", "block-size", "inline-size":
            guard Self.number(value) == 0 else { return nil }
            self = .hides
        case "font":
            guard words.contains(where: { $0.first?.isNumber == true && Self.number($0) == 0 }) else { return nil }
            self = .hides
        case "color", "-webkit-text-fill-color":
            guard has("transparent") else { return nil }
            self = .hides
        case "clip", "clip-path", "mask", "mask-image", "-webkit-mask", "-webkit-mask-image", "filter",
            "-webkit-filter":
            guard !["none", "auto", "initial", "unset", "revert"].contains(value) else { return nil }
            self = .hides
        case "-webkit-line-clamp", "line-clamp", "-webkit-text-security":
            guard value != "none" else { return nil }
            self = .hides
        case "text-overflow":
            guard value != "clip" else { return nil }
            self = .hides
        case "animation", "animation-name":
            guard value != "none" else { return nil }
            self = .restyles
        case "text-transform":
            guard !["none", "initial", "unset", "revert"].contains(value) else { return nil }
            self = .restyles
        case "unicode-bidi":
            guard has("bidi-override") || has("isolate-override") || isOpen else { return nil }
            self = .restyles
        case "direction":
            self = .restyles
        case "text-decoration", "text-decoration-line":
            guard has("line-through") else { return nil }
            self = .strikes
        case "order":
            guard Self.number(value) != 0 else { return nil }
            self = .moves
        case "flex-direction", "flex-flow", "flex-wrap":
            guard value.contains("reverse") else { return nil }
            self = .moves
        case "position":
            guard has("absolute") || has("fixed") || isOpen else { return nil }
            self = .moves
        case "transform", "rotate", "scale", "translate", "offset", "offset-path":
            guard value != "none" else { return nil }
            self = .moves
        case "text-indent", "left", "right", "top", "bottom", "inset", "letter-spacing", "word-spacing":
            guard Self.isFar(words, than: name.hasSuffix("spacing") ? 1 : 99) else { return nil }
            self = .moves
        case _ where name.hasPrefix("margin") || name.hasPrefix("inset-"):
            guard Self.isFar(words, than: 99) else { return nil }
            self = .moves
        case "content":
            guard Self.addsWords(declared) else { return nil }
            self = .adds
        default: return nil
        }
    }

    /// Whether one of the lengths leads out of sight.
    private static func isFar(_ words: [String], than limit: Double) -> Bool {
        words.contains { (number($0) ?? 0) < -limit }
    }

    /// Blanks and brackets around the address of a link are no words: style sheets for paper print such.
    private static func addsWords(_ value: String) -> Bool {
        // What follows `/` is read out in its place.
        let harmless: Set = ["none", "normal", "initial", "unset", "revert", "inherit"]
        guard !harmless.contains(value.lowercased()) else { return false }
        let hasAddress = value.contains("attr(href)")
        let rest = value.replacing("attr(href)", with: "")
        return rest.unicodeScalars.contains { scalar in
            switch scalar {
            case "\"", "'", " ", "\u{2060}": false
            case "(", ")", "[", "]", "<", ">": !hasAddress
            case "/": !rest.contains("\"\"")
            default: true
            }
        }
    }

    /// The number that a value begins with; nil when it begins with none.
    static func number(_ value: String) -> Double? {
        let digits = value.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+") }
        return Double(digits)
    }
}
