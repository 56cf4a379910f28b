import Testing

@testable import SiteGenerator

@Suite("Fields of a template's value") struct TemplateObjectTests {
    /// Few stand in a row, many in a table; between them nothing may change.
    private static let counts = [0, 1, 15, 16, 17, 18, 200]

    private func object(_ count: Int) -> TemplateObject {
        TemplateObject((0..<count).map { ("field\($0)", .text("\($0)")) })
    }

    @Test("are found, changed, added and taken away, however many there are", arguments: counts)
    func fields(count: Int) {
        var object = object(count)
        #expect(object.fields.count == count)
        for index in 0..<count { #expect(object["field\(index)"] == .text("\(index)")) }
        #expect(object["field\(count)"] == nil)

        object["new"] = .flag(true)
        #expect(object["new"] == .flag(true) && object.fields.count == count + 1)
        object["new"] = .text("again")
        #expect(object["new"] == .text("again") && object.fields.count == count + 1)
        object["new"] = nil
        #expect(object["new"] == nil && object == self.object(count))
    }

    @Test("one by one and all at once they make the same, in any order", arguments: counts)
    func order(count: Int) {
        var object = TemplateObject()
        for index in (0..<count).reversed() { object["field\(index)"] = .text("\(index)") }
        #expect(object == self.object(count))
        object["field0"] = .text("other")
        #expect(object != self.object(count))
    }

    @Test("of one that is merged the values stay")
    func merge() {
        var object: TemplateObject = ["a": .text("1"), "b": .text("2")]
        object.merge(["b": .text("3"), "c": .text("4")])
        #expect(object == ["a": .text("1"), "b": .text("3"), "c": .text("4")])
        object.merge(self.object(20))
        #expect(object.fields.count == 23 && object["b"] == .text("3"))
        #expect(object.filter { $0.hasPrefix("field1") }.fields.count == 11)
        #expect(object.map { name, _ in .text(name) }["field7"] == .text("field7"))
    }
}
