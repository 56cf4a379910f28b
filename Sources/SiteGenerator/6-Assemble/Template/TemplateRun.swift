/// One printing of a template: the values its sections have opened.
struct TemplateRun {
    private let template: Template
    private var slots: [TemplateValue]

    init(template: Template, value: TemplateObject) {
        self.template = template
        slots = Array(repeating: .null, count: template.slotCount)
        slots[0] = .object(value)
    }

    /// Recurses once for each open section, whose number the compiler bounds.
    mutating func perform(_ range: Range<Int>, into output: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch template.steps[index] {
            case .literal(let bytes):
                output.append(contentsOf: template.literals[bytes])
                index += 1
            case .text(let reference):
                print(value(at: reference), into: &output)
                index += 1
            case .html(let reference):
                if case .html(let bytes) = value(at: reference) { output.append(contentsOf: bytes) }
                index += 1
            case .section(let reference, let slot, let end):
                let value = value(at: reference)
                if value.isPresent {
                    slots[slot] = value
                    perform(index + 1..<end, into: &output)
                }
                index = end
            case .unless(let reference, let end):
                index = value(at: reference).isPresent ? end : index + 1
            case .each(let reference, let slot, let end):
                repeatSteps(index + 1..<end, over: value(at: reference), slot: slot, into: &output)
                index = end
            }
        }
    }

    private mutating func repeatSteps(
        _ body: Range<Int>, over value: TemplateValue, slot: Int, into output: inout [UInt8]
    ) {
        switch value {
        case .list(let items):
            for item in items {
                slots[slot] = .object(item)
                perform(body, into: &output)
            }
        case .texts(let items):
            for item in items {
                slots[slot] = .text(item)
                perform(body, into: &output)
            }
        default:
            break
        }
    }

    private func print(_ value: TemplateValue, into output: inout [UInt8]) {
        switch value {
        case .text(let text): output.appendEscapedHTML(text)
        case .utf8(let bytes): output.appendEscapedHTML(bytes)
        default: break
        }
    }

    private func value(at reference: Template.Reference) -> TemplateValue {
        var value = slots[reference.slot]
        for key in reference.keys {
            guard case .object(let fields) = value, let field = fields[key] else { return .null }
            value = field
        }
        return value
    }
}
