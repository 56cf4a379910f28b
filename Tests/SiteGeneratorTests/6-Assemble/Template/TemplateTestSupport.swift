import Testing

@testable import SiteGenerator

/// What one template prints. The page is called `page`; its shape is that of the value unless another is given.
struct TemplateCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var template: String
    var value: TemplateObject = [:]
    var shape: ObjectShape?
    var others: [String: String] = [:]
    let expected: String

    init(
        _ name: String, _ template: String, _ value: TemplateObject = [:], shape: ObjectShape? = nil,
        others: [String: String] = [:], prints expected: String
    ) {
        (testDescription, self.template, self.value, self.shape) = (name, template, value, shape)
        (self.others, self.expected) = (others, expected)
    }

    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        let shape = shape ?? ObjectShape(describing: value)
        #expect(shape.mismatches(value) == [], sourceLocation: sourceLocation)
        let sources = [("page", template)] + others.map { ($0.key, $0.value) }
        let library = TemplateLibrary(sources: sources.map { ($0.0, Array($0.1.utf8)) }, pages: ["page": shape])
        #expect(library.problems == [], sourceLocation: sourceLocation)
        let output = library.render("page", value).map { String(decoding: $0, as: UTF8.self) }
        #expect(output == expected, sourceLocation: sourceLocation)
    }
}

/// The problems in templates, whose places are marked in them: `{{«titel»}}`.
struct ProblemCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let template: String
    let shape: ObjectShape
    let others: [String: String]
    /// `message (help)` of each problem, by template and place.
    let expected: [String]

    init(
        _ name: String, _ template: String, _ shape: ObjectShape = [:], others: [String: String] = [:],
        says expected: String...
    ) {
        (testDescription, self.template, self.shape) = (name, template, shape)
        (self.others, self.expected) = (others, expected)
    }

    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        var places: [String] = []
        let sources = ([("page", template)] + others.map { ($0.key, $0.value) }).sorted { $0.0 < $1.0 }
        let library = TemplateLibrary(
            sources: sources.map { name, text in
                let (bytes, ranges) = marked(text)
                places += ranges.map { "\(name) \($0)" }
                return (name, bytes)
            }, pages: ["page": shape])
        #expect(library.problems.map { "\($0.message) (\($0.help))" } == expected, sourceLocation: sourceLocation)
        #expect(library.problems.map { "\($0.template) \($0.range)" } == places, sourceLocation: sourceLocation)
    }
}

/// Takes the marks `«` and `»` out of a text; gives the byte ranges between them.
func marked(_ text: String) -> (bytes: [UInt8], ranges: [Range<Int>]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for character in text.unicodeScalars {
        switch character {
        case "«": start = bytes.count
        case "»": ranges.append(start..<bytes.count)
        default: bytes += Array(String(character).utf8)
        }
    }
    return (bytes, ranges)
}

extension ObjectShape {
    /// The shape that fits a value; of a list, that of its first item.
    init(describing value: TemplateObject) {
        self.init(Dictionary(uniqueKeysWithValues: value.fields.map { ($0, Shape(describing: $1)) }))
    }
}

extension Shape {
    fileprivate init(describing value: TemplateValue) {
        self =
            switch value {
            case .text, .utf8: .text
            case .html: .html
            case .flag: .flag
            case .object(let fields): .object(ObjectShape(describing: fields))
            case .list(let items): .list(ObjectShape(describing: items.first ?? [:]))
            case .texts: .texts
            case .null: .optional(.text)
            }
    }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByDictionaryLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(booleanLiteral value: Bool) { self = .flag(value) }
    public init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self = .object(TemplateObject(elements))
    }

    static func html(_ text: String) -> TemplateValue { .html(Array(text.utf8)) }
}
