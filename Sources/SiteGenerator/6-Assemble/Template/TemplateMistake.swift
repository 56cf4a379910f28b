/// What is wrong in a template, and how to put it right. `TemplateProblem` says where.
struct TemplateMistake: Error, Sendable, Equatable {
    /// Stable names, for tools and for searching.
    enum Code: String, Sendable {
        case unclosedTag = "template-unclosed-tag"
        case unsupportedTag = "template-unsupported-tag"
        case badName = "template-bad-name"
        case badNesting = "template-bad-nesting"
        case lostContent = "template-lost-content"
        case unknownTemplate = "template-unknown-template"
        case unknownBlock = "template-unknown-block"
        case repeatedBlock = "template-repeated-block"
        case recursion = "template-recursion"
        case tooLarge = "template-too-large"
        case unknownName = "template-unknown-name"
        case wrongUse = "template-wrong-use"
        case mayBeMissing = "template-may-be-missing"
        case missingTemplate = "template-missing"
        case repeatedTemplate = "template-repeated"
    }

    let code: Code
    let message: String
    let help: String
}

/// How tags are written.
extension TemplateMistake {
    static var unclosedTag: Self {
        Self(
            code: .unclosedTag, message: "a tag is never closed",
            help: "close it with `}}`; two braces that are no tag are written `&#123;&#123;`")
    }

    static var unclosedTripleTag: Self {
        Self(code: .unclosedTag, message: "`{{{` is closed by `}}`", help: "close it with `}}}`")
    }

    static var setDelimiters: Self {
        Self(
            code: .unsupportedTag, message: "tags that set other delimiters are not supported",
            help: "write all tags with `{{` and `}}`; two braces that are no tag are written `&#123;&#123;`")
    }

    static var dynamicName: Self {
        Self(
            code: .unsupportedTag, message: "dynamic names are not supported",
            help: "name the template itself, and choose between several with sections")
    }

    static func badName(_ name: String, rule: String) -> Self {
        Self(
            code: .badName, message: name.isEmpty ? "a tag has no name" : "`\(name)` is not a name",
            help: rule)
    }

    static func nothingToClose(_ name: String) -> Self {
        Self(code: .badNesting, message: "`\(name)` is closed but not open", help: "remove the tag, or open it before")
    }

    static func wrongClose(_ name: String, open: String) -> Self {
        Self(code: .badNesting, message: "`\(name)` is closed where `\(open)` is open", help: "write `{{/\(open)}}`")
    }

    static func neverClosed(_ name: String) -> Self {
        Self(code: .badNesting, message: "`\(name)` is never closed", help: "write `{{/\(name)}}` where it ends")
    }

    static func nestedTooDeep(limit: Int) -> Self {
        Self(
            code: .tooLarge, message: "tags are nested more than \(limit) deep",
            help: "move the inner part to a partial, or repeat less")
    }
}

/// How templates use each other.
extension TemplateMistake {
    static func lostContent(layout: String) -> Self {
        Self(
            code: .lostContent,
            message: "this stands inside `{{<\(layout)}}` but in none of its blocks, and would be lost",
            help: "move it into a block: `{{$name}}…{{/name}}`")
    }

    static func unknownTemplate(_ name: String, nearest: String?) -> Self {
        Self(
            code: .unknownTemplate, message: "there is no template `\(name)`",
            help: nearest.map { "did you mean `\($0)`?" } ?? "add a file of that name to the templates")
    }

    static func unknownBlock(_ name: String, layout: String, known: [String]) -> Self {
        Self(
            code: .unknownBlock, message: "`\(layout)` has no block `\(name)`",
            help: choices(name, known, none: "write `{{$\(name)}}{{/\(name)}}` in `\(layout)` where it shall stand"))
    }

    static func repeatedBlock(_ name: String, layout: String) -> Self {
        Self(
            code: .repeatedBlock, message: "block `\(name)` of `\(layout)` is filled twice",
            help: "join the two into one")
    }

    static func recursion(_ chain: [String]) -> Self {
        Self(
            code: .recursion,
            message: "`\(chain.last ?? "")` includes itself without end: \(chain.joined(separator: " > "))",
            help: "write out each level; the shape of a page has a fixed number of them")
    }

    static func tooLarge(limit: Int) -> Self {
        Self(
            code: .tooLarge, message: "with everything it includes, the page has more than \(limit) tags and texts",
            help: "look for a partial that includes another many times over")
    }

    static func missingTemplate(_ page: String, nearest: String?) -> Self {
        Self(
            code: .missingTemplate, message: "the template of the page `\(page)` is missing",
            help: nearest.map { "did you mean to call `\($0)` so?" } ?? "add a file of that name to the templates")
    }

    static func repeatedTemplate(_ name: String) -> Self {
        Self(
            code: .repeatedTemplate, message: "two templates are called `\(name)`", help: "rename or remove one of them"
        )
    }
}

/// How names are used.
extension TemplateMistake {
    static func unknownName(_ name: String, in object: String?, known: [String], holders: [String]) -> Self {
        let message = object.map { "`\($0)` has no `\(name)`" } ?? "there is no `\(name)` here"
        if let holder = holders.first {
            let help = "`\(holder)` has one: print it inside `{{#\(holder)}}…{{/\(holder)}}`"
            return Self(code: .unknownName, message: message, help: help)
        }
        return Self(code: .unknownName, message: message, help: choices(name, known, none: "nothing has a name here"))
    }

    static func noFields(_ name: String, _ shape: Shape) -> Self {
        let help =
            switch shape.whenPresent {
            case .list: "write `{{#\(name)}}…{{/\(name)}}` and use the names of its items inside"
            default: "take away what stands after `\(name)`"
            }
        return Self(code: .wrongUse, message: "`\(name)` is \(shape.noun), which has no names inside", help: help)
    }

    static func mayBeMissing(_ name: String) -> Self {
        Self(
            code: .mayBeMissing, message: "`\(name)` may be missing, and nothing would be printed",
            help: "write it inside `{{#\(name)}}…{{/\(name)}}`")
    }

    static func htmlPrintedAsText(_ name: String) -> Self {
        Self(
            code: .wrongUse, message: "`\(name)` is HTML, and its tags would be printed as text",
            help: "write `{{{\(name)}}}`")
    }

    static func textPrintedAsHTML(_ name: String) -> Self {
        Self(
            code: .wrongUse, message: "`\(name)` is text, and a `<` in it would become HTML",
            help: "write `{{\(name)}}`")
    }

    static func notPrintable(_ name: String, _ shape: Shape) -> Self {
        let help =
            switch shape {
            case .texts: "write `{{#\(name)}}{{.}}{{/\(name)}}`"
            case .object where name == ".": "write the name of what it holds"
            case .object: "write the name of what it holds: `{{\(name).…}}`"
            case .flag where name == ".": "a flag decides whether a part is printed; give the value a name"
            default: "write `{{#\(name)}}…{{/\(name)}}`"
            }
        return Self(code: .wrongUse, message: "`\(name)` is \(shape.noun), which cannot be printed itself", help: help)
    }

    static func needlessSection(_ name: String, _ shape: Shape, inverted: Bool) -> Self {
        let outcome = inverted ? "never" : "always"
        let help =
            inverted
            ? "remove the part; only what may be missing has a `^`" : "remove the section tags and keep what is inside"
        return Self(
            code: .wrongUse,
            message: "`\(name)` is \(shape.noun), always there, so the part would \(outcome) be printed",
            help: help)
    }

    private static func choices(_ name: String, _ known: [String], none: String) -> String {
        if let nearest = nearestName(to: name, among: known) { return "did you mean `\(nearest)`?" }
        if known.isEmpty { return none }
        let shown = known.prefix(20).map { "`\($0)`" }.joined(separator: ", ")
        return known.count > 20 ? "known are \(shown), …" : "known: \(shown)"
    }
}
