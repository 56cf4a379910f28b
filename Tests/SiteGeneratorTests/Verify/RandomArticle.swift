/// Numbers that look random and are the same in every run (SplitMix64), so that a failure can be repeated.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) {
        state = UInt64(seed)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &self) == 0 }
}

/// An article of blocks, each one printed by one element of a simple page.
struct RandomArticle {
    /// Code points of one block, and its first byte in the text.
    struct Leaf {
        var scalars: [Unicode.Scalar]
        var start: Int
        var end: Int
    }

    private(set) var text: [UInt8] = []
    var leaves: [Leaf] = []

    /// Markup, entities, white space, look-alikes, combining marks, both directions, CJK, emoji.
    private static let alphabet: [Unicode.Scalar] = Array(
        ("ab<>&\"';#/=-!& lt;amp;[](){}*_`\\\t  " + "é"
            + "e\u{301}が\u{304B}\u{3099}a\u{327}\u{323}العربية\u{200F}\u{200E}"
            + "עברית夜が来た。「」\u{3000}\u{A0}\u{200B}\u{FEFF}\u{FF21}A–—-\u{2010}👩\u{200D}🚀🇯🇵\u{FE0F}\u{1F3FD}\u{E000}\u{10FFFD}")
            .unicodeScalars)

    init(using numbers: inout SeededNumbers) {
        for _ in 0..<Int.random(in: 1...8, using: &numbers) {
            append(["\n", "\n\n", " \n\n\u{3000}", ""].randomElement(using: &numbers) ?? "")
            let count = Int.random(in: 1...20, using: &numbers)
            var scalars = (0..<count).map { _ in
                numbers.chance(12) ? "\n" : Self.alphabet.randomElement(using: &numbers) ?? "a"
            }
            // A block holds more than white space, or its loss would be none.
            scalars.append("x")
            let start = text.count
            for scalar in scalars { append(String(scalar)) }
            leaves.append(Leaf(scalars: scalars, start: start, end: text.count))
        }
        append("\n")
    }

    private mutating func append(_ string: String) { text += Array(string.utf8) }

    /// A body that prints the leaves as they now are, with markup and additions of ours at random.
    func body(using numbers: inout SeededNumbers) -> String {
        var html = "<article data-article>\n"
        for leaf in leaves {
            if numbers.chance(4) { html += "<h2 data-ours>Ours &amp; “x”</h2>" }
            let name = ["p", "h3", "blockquote", "div"].randomElement(using: &numbers) ?? "p"
            html += "<\(name) data-src=\"\(leaf.start)-\(leaf.end)\">"
            for scalar in leaf.scalars { html += Self.markup(scalar, using: &numbers) }
            html += "</\(name)>\n"
        }
        return html + "</article>"
    }

    private static func markup(_ scalar: Unicode.Scalar, using numbers: inout SeededNumbers) -> String {
        let text: String
        switch scalar {
        case "<": text = "&lt;"
        case "&": text = numbers.chance(2) ? "&amp;" : "&#38;"
        case "\n": text = numbers.chance(2) ? "\n" : "<br>\n"
        default: text = numbers.chance(6) ? "&#x\(String(scalar.value, radix: 16));" : String(scalar)
        }
        switch Int.random(in: 0..<12, using: &numbers) {
        case 0: return "<em>\(text)</em>"
        case 1: return "<span class='m'>\(text)</span>"
        case 2: return "\(text)<sup data-ours><a href=\"#n\">1</a></sup>"
        case 3: return "<!-- \(scalar == "-" ? "" : text) -->\(text)"
        default: return text
        }
    }

    /// One change that a reader could see. False when this one would change nothing here.
    mutating func mutate(using numbers: inout SeededNumbers) -> Bool {
        let index = Int.random(in: 0..<leaves.count, using: &numbers)
        let place = Int.random(in: 0..<leaves[index].scalars.count, using: &numbers)
        let other = Self.alphabet.randomElement(using: &numbers) ?? "b"
        switch Int.random(in: 0..<8, using: &numbers) {
        case 0:
            guard leaves[index].scalars[place] != other else { return false }
            leaves[index].scalars[place] = other
        case 1:
            leaves[index].scalars.remove(at: place)
        case 2:
            leaves[index].scalars.insert(other, at: place)
        case 3:
            leaves[index].scalars.insert(leaves[index].scalars[place], at: place)
        case 4:
            leaves.remove(at: index)
        case 5:
            leaves.insert(leaves[index], at: Int.random(in: 0...leaves.count, using: &numbers))
        case 6:
            let second = Int.random(in: 0..<leaves.count, using: &numbers)
            guard second != index else { return false }
            leaves.swapAt(index, second)
        default:
            // The texts change places, the ranges do not.
            let second = Int.random(in: 0..<leaves.count, using: &numbers)
            guard leaves[second].scalars != leaves[index].scalars else { return false }
            (leaves[index].scalars, leaves[second].scalars) = (leaves[second].scalars, leaves[index].scalars)
        }
        return true
    }
}
