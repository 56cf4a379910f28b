/// The fields of one value that a template prints: a page, or an item of a list.
///
/// A few are kept in a row and found by looking through it, which takes less time than hashing a name; pages have
/// hundreds of small items. Many are kept in a table.
struct TemplateObject: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// A name and its value; without labels, as dictionary literals come, which are then taken over as they are.
    typealias Field = (String, TemplateValue)

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
            table = Dictionary(uniqueKeysWithValues: fields)
        }
    }

    /// All fields, in no order that means anything.
    var fields: [Field] { table.isEmpty ? row : table.map { ($0.key, $0.value) } }

    subscript(key: String) -> TemplateValue? {
        get {
            // Over indexes, so that only the value that is found is copied.
            for place in row.indices where row[place].0 == key { return row[place].1 }
            return table.isEmpty ? nil : table[key]
        }
        set {
            if !table.isEmpty {
                table[key] = newValue
            } else if let place = row.firstIndex(where: { $0.0 == key }) {
                if let newValue { row[place].1 = newValue } else { row.remove(at: place) }
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
        TemplateObject(fields.filter { isIncluded($0.0) })
    }

    func map(_ change: (_ name: String, _ value: TemplateValue) -> TemplateValue) -> TemplateObject {
        TemplateObject(fields.map { ($0, change($0, $1)) })
    }

    static func == (one: TemplateObject, other: TemplateObject) -> Bool {
        let fields = one.fields
        return fields.count == other.fields.count && fields.allSatisfy { other[$0] == $1 }
    }
}
