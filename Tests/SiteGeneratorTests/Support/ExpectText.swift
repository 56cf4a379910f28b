import Testing

/// Compares texts of several lines byte by byte. Blanks at line ends do not count, nor line ends at the end; what a
/// source file cannot hold is named: `<1B>`.
func expectText(_ actual: String, _ expected: String, sourceLocation: SourceLocation) {
    let (actual, expected) = (withoutTrailingBlanks(visible(actual)), withoutTrailingBlanks(expected))
    if actual.utf8.elementsEqual(expected.utf8) { return }
    Issue.record(
        Comment(rawValue: "this came out:\n\(actual)\nthis was expected:\n\(expected)"), sourceLocation: sourceLocation)
}

private func withoutTrailingBlanks(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        String(line.unicodeScalars.reversed().drop { $0 == " " }.reversed().map(Character.init))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
}

private func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        let isNoncharacter = scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
        if isNoncharacter || scalar.properties.generalCategory == .control && scalar != "\n" {
            result += "<" + String(scalar.value, radix: 16, uppercase: true) + ">"
        } else {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}
