/// What a page gives its template to print.
enum TemplateValue: Sendable, Equatable {
    /// Escaped when printed.
    case text(String)
    /// Text as UTF-8 bytes, for words that are bytes already: the same as `text` to a template.
    case utf8([UInt8])
    /// Printed as it is: whoever makes one vouches that it is safe and well formed.
    case html([UInt8])
    case flag(Bool)
    case object(TemplateObject)
    case list([TemplateObject])
    case texts([String])
    /// An optional value that is missing.
    case null

    /// Whether a section over the value prints its content.
    var isPresent: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .utf8(let bytes), .html(let bytes): !bytes.isEmpty
        case .flag(let isSet): isSet
        case .object: true
        case .list(let items): !items.isEmpty
        case .texts(let items): !items.isEmpty
        case .null: false
        }
    }

    /// The value in words, for messages: "a list".
    var noun: String {
        switch self {
        case .text, .utf8: Shape.text.noun
        case .html: Shape.html.noun
        case .flag: Shape.flag.noun
        case .object: Shape.object([:]).noun
        case .list: Shape.list([:]).noun
        case .texts: Shape.texts.noun
        case .null: "nothing"
        }
    }
}
