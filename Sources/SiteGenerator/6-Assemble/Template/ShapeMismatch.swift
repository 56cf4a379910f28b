extension Shape {
    /// Where a value is not what its shape promised, as `chapters[3].title: expected text, found a flag`; empty when it
    /// fits. For tests of the code that makes values: templates are checked against the shape, and a value that does
    /// not fit would print as nothing.
    func mismatches(_ value: TemplateValue, at path: String = "") -> [String] {
        switch (self, value) {
        case (.optional, .null), (.text, .text), (.text, .utf8), (.html, .html), (.flag, .flag), (.texts, .texts):
            []
        case (.optional(let inner), _):
            inner.mismatches(value, at: path)
        case (.object(let shape), .object(let fields)):
            shape.mismatches(fields, at: path)
        case (.list(let shape), .list(let items)):
            items.indices.flatMap { shape.mismatches(items[$0], at: "\(path)[\($0)]") }
        default:
            ["\(path.isEmpty ? "." : path): expected \(noun), found \(value.noun)"]
        }
    }
}

extension ObjectShape {
    /// As `Shape.mismatches`. A field that the shape does not name is a mismatch too: no template could print it.
    func mismatches(_ value: TemplateObject, at path: String = "") -> [String] {
        let prefix = path.isEmpty ? "" : path + "."
        let declared = names.flatMap { name -> [String] in
            guard let shape = self[name] else { return [] }
            return shape.mismatches(value[name] ?? .null, at: prefix + name)
        }
        let undeclared = value.fields.map(\.0).filter { self[$0] == nil }.sorted()
        return declared + undeclared.map { "\(prefix)\($0): not in the shape" }
    }
}
