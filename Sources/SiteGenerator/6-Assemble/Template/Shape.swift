/// What a template may expect of one value: declared in Swift beside the page that gives the value, and checked
/// against every tag when templates are compiled.
indirect enum Shape: Sendable, Equatable {
    /// Words, printed escaped by `{{name}}`. Always there, but may be empty.
    case text
    /// A finished HTML fragment, printed as it is by `{{{name}}}`.
    case html
    /// Yes or no, for `{{#name}}` and `{{^name}}`.
    case flag
    case object(ObjectShape)
    /// Any number of objects of one shape. `{{#name}}` repeats its content for each.
    case list(ObjectShape)
    /// Any number of texts, each `{{.}}` inside `{{#name}}`.
    case texts
    /// A value that may be missing (`TemplateValue.null`); an empty text or fragment counts as missing. It is printed inside
    /// `{{#name}}…{{/name}}` only, as `{{.}}` or under its name, so that no page has an empty `href=""`.
    case optional(Shape)

    /// The shape without `optional` around it.
    var whenPresent: Shape {
        if case .optional(let inner) = self { inner.whenPresent } else { self }
    }

    var isOptional: Bool {
        if case .optional = self { true } else { false }
    }

    /// Whether `{{^name}}` can ever be printed.
    var canBeAbsent: Bool {
        switch self {
        case .flag, .list, .texts, .optional: true
        case .text, .html, .object: false
        }
    }

    /// The shape in words, for messages: "a list".
    var noun: String {
        switch self {
        case .text: "text"
        case .html: "HTML"
        case .flag: "a flag"
        case .object: "an object"
        case .list: "a list"
        case .texts: "a list of texts"
        case .optional(let inner): "\(inner.whenPresent.noun) that may be missing"
        }
    }
}

/// The names an object has, and the shape of each.
struct ObjectShape: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    let fields: [String: Shape]

    init(_ fields: [String: Shape]) {
        self.fields = fields
    }

    init(dictionaryLiteral elements: (String, Shape)...) {
        fields = Dictionary(elements) { _, last in last }
    }

    subscript(name: String) -> Shape? { fields[name] }

    /// Sorted, so that messages do not depend on the order of a dictionary.
    var names: [String] { fields.keys.sorted() }

    /// This object with the fields of another, whose own win: what all pages have, and what one page adds.
    func adding(_ other: ObjectShape) -> ObjectShape {
        ObjectShape(fields.merging(other.fields) { _, added in added })
    }

    /// This object with some of its fields.
    func only(_ names: [String]) -> ObjectShape { ObjectShape(fields.filter { names.contains($0.key) }) }
}
