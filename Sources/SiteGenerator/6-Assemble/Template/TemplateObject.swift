/// The fields of one value that a template prints: a page, or an item of a list.
///
/// A few are kept in a row and found by looking through it, which takes less time than hashing a name; pages have
/// hundreds of small items. Many are kept in a table.
struct TemplateObject: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    typealias Field = (key: String, value: TemplateValue)

    private var row: [Field] = []
    /// Holds all fields where it holds any.
    private var table: [String: TemplateValue] = [:]
    private static let mostInRow = 16

    init() {}

    init(dictionaryLiteral fields: (String, TemplateValue)...) { self.init(fields) }

    /// - Parameter fields: with names that differ from each other.
    init(_ fields: [Field]) {
        if fields.count <= Self.mostInRow {
            row = fields
        } else {
            table = Dictionary(uniqueKeysWithValues: fields.lazy.map { ($0.key, $0.value) })
        }
    }

    /// All fields, in no order that means anything.
    var fields: [Field] { table.isEmpty ? row : table.map { ($0.key, $0.value) } }

    subscript(key: String) -> TemplateValue? {
        get {
            for field in row where field.key == key { return field.value }
            return table.isEmpty ? nil : table[key]
        }
        set {
            if !table.isEmpty {
                table[key] = newValue
            } else if let place = row.firstIndex(where: { $0.key == key }) {
                if let newValue { row[place].value = newValue } else { row.remove(at: place) }
            } else if let newValue {
                row.append((key, newValue))
                if row.count > Self.mostInRow { self = TemplateObject(row) }
            }
        }
    }

    /// Takes in the fields of another; where both have one, the other's value stays.
    mutating func merge(_ other: TemplateObject) {
        for (key, value) in other.fields { self[key] = value }
    }

    func filter(_ isIncluded: (String) -> Bool) -> TemplateObject {
        TemplateObject(fields.filter { isIncluded($0.key) })
    }

    func map(_ change: (Field) -> TemplateValue) -> TemplateObject {
        TemplateObject(fields.map { ($0.key, change($0)) })
    }

    static func == (one: TemplateObject, other: TemplateObject) -> Bool {
        let fields = one.fields
        return fields.count == other.fields.count && fields.allSatisfy { other[$0.key] == $0.value }
    }
}
