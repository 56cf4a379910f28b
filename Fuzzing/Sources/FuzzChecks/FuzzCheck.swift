/// One reader of bytes that users write, and what must hold whatever they are, besides that it ends and does not crash.
public struct FuzzCheck: Sendable {
    /// Names its corpus too.
    public let name: String
    /// What does not hold; nil when all does.
    public let fault: @Sendable (_ input: [UInt8]) -> String?

    init(_ name: String, _ fault: @escaping @Sendable ([UInt8]) -> String?) {
        self.name = name
        self.fault = fault
    }

    public static let all =
        [entries, passages, markdown, settings, sources, dates, articleDates, addresses] + sites
        + [update, templates, page, newExplainer, requests]

    /// The parts of an input that stands for several files: they are parted by lines `%%%`.
    static func parts(_ input: [UInt8], atLeast count: Int) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var start = 0
        var line = 0
        while line <= input.count {
            let end = input[min(line, input.count)...].firstIndex(of: 0x0A) ?? input.count
            if input[line..<end].elementsEqual("%%%".utf8) {
                parts.append(Array(input[start..<line]))
                start = min(end + 1, input.count)
            }
            line = end + 1
            if end == input.count { break }
        }
        parts.append(Array(input[start...]))
        return parts + Array(repeating: [], count: max(0, count - parts.count))
    }
}
