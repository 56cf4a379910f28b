@testable import SiteGenerator

/// A random article, and a random editor whose every change is known: each code point of the old text is a thing of its
/// own, and the new text says which of them each of its code points is.
struct RandomEdits {
    /// A sentence of a text: code points, and for each where it stands in the old text, or -1 for one that is new.
    struct Sentence {
        var scalars: [Unicode.Scalar]
        var origins: [Int]
    }

    /// Paragraphs of sentences.
    private(set) var paragraphs: [[Sentence]] = []
    private(set) var old = ""
    private var numbers: SeededNumbers
    private let vocabulary: [String]
    private let separator: String

    init(seed: Int, paragraphs count: Int, vocabulary: [String], separator: String) {
        numbers = SeededNumbers(seed)
        self.vocabulary = vocabulary
        self.separator = separator
        var offset = 0
        for paragraph in 0..<count {
            if paragraph > 0 { offset += 2 }
            var sentences: [Sentence] = []
            for _ in 0..<Int.random(in: 1...5, using: &numbers) {
                let scalars = Array(sentence().unicodeScalars)
                sentences.append(Sentence(scalars: scalars, origins: Array(offset..<offset + scalars.count)))
                offset += scalars.count
            }
            paragraphs.append(sentences)
        }
        old = text
    }

    private var text: String {
        paragraphs.map { paragraph in
            String(String.UnicodeScalarView(paragraph.flatMap(\.scalars)))
        }.joined(separator: "\n\n")
    }

    /// The new text, and the origin of each of its code points.
    var new: (text: String, origins: [Int]) {
        let kept = paragraphs.filter { !$0.isEmpty }
        var origins: [Int] = []
        for (index, paragraph) in kept.enumerated() {
            if index > 0 { origins += [-1, -1] }
            origins += paragraph.flatMap(\.origins)
        }
        let text = kept.map { String(String.UnicodeScalarView($0.flatMap(\.scalars))) }.joined(separator: "\n\n")
        return (text, origins)
    }

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in vocabulary.randomElement(using: &numbers) ?? "" }.joined(separator: separator)
    }

    /// Ends with what separates it from the next.
    private mutating func sentence() -> String {
        let text = words(Int.random(in: 2...9, using: &numbers))
        return separator.isEmpty ? text + "。" : text + ". "
    }

    /// Passages: stretches of one sentence, as ranges of the old text's code points.
    mutating func passages(_ count: Int) -> [Range<Int>] {
        var passages: [Range<Int>] = []
        for _ in 0..<count {
            guard let sentence = paragraphs.randomElement(using: &numbers)?.randomElement(using: &numbers),
                sentence.scalars.count > 3
            else { continue }
            let start = Int.random(in: 0..<sentence.scalars.count - 2, using: &numbers)
            let end = Int.random(in: start + 1..<sentence.scalars.count - 1, using: &numbers)
            let isBlank = sentence.scalars[start] == " " || sentence.scalars[end - 1] == " "
            if !isBlank { passages.append(sentence.origins[start]..<sentence.origins[end - 1] + 1) }
        }
        return passages
    }

    mutating func edit(_ count: Int) { for _ in 0..<count { edit() } }

    private mutating func edit() {
        guard let paragraph = paragraphs.indices.randomElement(using: &numbers), !paragraphs[paragraph].isEmpty,
            let place = paragraphs[paragraph].indices.randomElement(using: &numbers)
        else { return }
        switch Int.random(in: 0..<11, using: &numbers) {
        case 0, 1: replaceWord(paragraph, place)
        case 2: insert(paragraph, place)
        case 3: deleteSome(paragraph, place)
        case 4: paragraphs[paragraph].remove(at: place)
        case 5:
            let text = Array(sentence().unicodeScalars)
            paragraphs[paragraph].insert(new(text), at: place)
        case 6: paragraphs.swapAt(paragraph, paragraphs.indices.randomElement(using: &numbers) ?? paragraph)
        case 7:
            let text = Array(sentence().unicodeScalars)
            paragraphs.insert([new(text)], at: paragraph)
        case 8: decoy(paragraph, place)
        case 9:
            // A copy of a whole sentence elsewhere, beside the first.
            let copy = new(paragraphs[paragraph][place].scalars)
            let target = paragraphs.indices.randomElement(using: &numbers) ?? paragraph
            paragraphs[target].append(copy)
        default:
            // Cut in two.
            let tail = Array(paragraphs[paragraph][place...])
            if place > 0 {
                paragraphs[paragraph].removeLast(tail.count)
                paragraphs.insert(tail, at: paragraph + 1)
            }
        }
    }

    private func new(_ scalars: [Unicode.Scalar]) -> Sentence {
        Sentence(scalars: scalars, origins: Array(repeating: -1, count: scalars.count))
    }

    private mutating func range(_ count: Int) -> Range<Int> {
        let start = Int.random(in: 0..<max(1, count - 1), using: &numbers)
        return start..<min(count - 1, start + Int.random(in: 1...4, using: &numbers))
    }

    private mutating func replaceWord(_ paragraph: Int, _ place: Int) {
        let range = range(paragraphs[paragraph][place].scalars.count)
        let word = Array((vocabulary.randomElement(using: &numbers) ?? "").unicodeScalars)
        paragraphs[paragraph][place].scalars.replaceSubrange(range, with: word)
        paragraphs[paragraph][place].origins.replaceSubrange(range, with: word.map { _ in -1 })
    }

    private mutating func insert(_ paragraph: Int, _ place: Int) {
        let start = range(paragraphs[paragraph][place].scalars.count).lowerBound
        let word = Array((vocabulary.randomElement(using: &numbers) ?? "").unicodeScalars)
        paragraphs[paragraph][place].scalars.insert(contentsOf: word, at: start)
        paragraphs[paragraph][place].origins.insert(contentsOf: word.map { _ in -1 }, at: start)
    }

    private mutating func deleteSome(_ paragraph: Int, _ place: Int) {
        let range = range(paragraphs[paragraph][place].scalars.count)
        paragraphs[paragraph][place].scalars.removeSubrange(range)
        paragraphs[paragraph][place].origins.removeSubrange(range)
    }

    /// Takes a part of a sentence away, and writes the same words into another one.
    private mutating func decoy(_ paragraph: Int, _ place: Int) {
        let range = range(paragraphs[paragraph][place].scalars.count)
        let words = Array(paragraphs[paragraph][place].scalars[range])
        guard let target = paragraphs.indices.randomElement(using: &numbers), !paragraphs[target].isEmpty,
            let other = paragraphs[target].indices.randomElement(using: &numbers), (target, other) != (paragraph, place)
        else { return }
        paragraphs[target][other].scalars.insert(contentsOf: words, at: 0)
        paragraphs[target][other].origins.insert(contentsOf: words.map { _ in -1 }, at: 0)
        paragraphs[paragraph][place].scalars.removeSubrange(range)
        paragraphs[paragraph][place].origins.removeSubrange(range)
    }
}
