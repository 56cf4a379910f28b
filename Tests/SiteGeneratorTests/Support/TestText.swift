import CommonMark

@testable import SiteGenerator

/// A reproducible source of random choices; a failing test prints its seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed)
        // Seeds that differ by one must not give one sequence, shifted.
        state = next() ^ 0x5851_F42D_4C95_7F2D
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func string(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

/// At how many places a string stands, overlapping ones too.
func occurrences(of needle: [UInt8], in text: [UInt8]) -> Int {
    (0...max(0, text.count - needle.count)).count { text[$0...].starts(with: needle) }
}

/// What cmark-gfm itself renders.
func oracle(_ markdown: [UInt8]) throws -> String { string(try renderHTML(markdown: markdown)) }

/// HTML without what writing a tree back may change: comments, the line ends beside tags, and footnote labels.
func normalized(_ html: String) -> String {
    var result: [UInt8] = []
    let source = Array(html.utf8)
    // The second is what the library makes of an empty comment in an image's text.
    let comments = ["<!-- raw HTML omitted -->", "&lt;!----&gt;"].map { Array($0.utf8) }
    var index = 0
    while index < source.count {
        if let comment = comments.first(where: { source[index...].starts(with: $0) }) {
            index += comment.count
            continue
        }
        let label = [" id=\"fn", "href=\"#fn"].first { source[index...].starts(with: $0.utf8) }
        if let label {
            index += label.utf8.count
            while source[index] != UInt8(ascii: "\"") { index += 1 }
            continue
        }
        result.append(source[index])
        index += 1
    }
    var kept: [UInt8] = []
    for index in result.indices {
        if result[index] == 10 {
            if kept.last == UInt8(ascii: ">") || kept.last == 10 || kept.last == nil { continue }
            var next = index
            while next < result.count, result[next] == 10 { next += 1 }
            if next == result.count || result[next] == UInt8(ascii: "<") { continue }
        }
        kept.append(result[index])
    }
    return string(kept)
}

/// The smallest part of `source` found that still fails, so that a message shows what matters.
func shrink(_ source: [UInt8], while fails: ([UInt8]) throws -> Bool) rethrows -> [UInt8] {
    var smallest = Array(string(source).unicodeScalars)
    func text(_ scalars: [Unicode.Scalar]) -> [UInt8] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return bytes(String(view))
    }
    var width = max(1, smallest.count / 2)
    while width > 0 {
        var start = 0
        var shortened = false
        while start < smallest.count {
            var candidate = smallest
            candidate.removeSubrange(start..<min(start + width, smallest.count))
            if try fails(text(candidate)) {
                smallest = candidate
                shortened = true
            } else {
                start += width
            }
        }
        if !shortened { width /= 2 }
    }
    return text(smallest)
}
