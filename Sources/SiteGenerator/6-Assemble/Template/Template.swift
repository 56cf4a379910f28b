/// A page's template with everything it includes, checked against the page's shape and ready to print: a flat list of
/// steps over one run of literal bytes, in which every name is already a place.
struct Template: Sendable {
    /// All text to print as it is, one piece after another.
    var literals: [UInt8] = []
    var steps: [Step] = []
    /// How many values can be in use at once: the page's own, and one for each section inside another.
    var slotCount = 1

    enum Step: Sendable {
        /// Print these literals.
        case literal(Range<Int>)
        /// Print a text, escaped.
        case text(Reference)
        /// Print a fragment.
        case html(Reference)
        /// With the value in a slot, do the steps up to `end`; skip them when the value is absent.
        case section(Reference, slot: Int, end: Int)
        /// For each item in turn, with the item in a slot, do the steps up to `end`.
        case each(Reference, slot: Int, end: Int)
        /// Do the steps up to `end` when the value is absent.
        case unless(Reference, end: Int)
    }

    /// Where a name's value is: in a slot, and then inside it key by key. Slot 0 holds the page's value.
    struct Reference: Sendable, Hashable {
        let slot: Int
        let keys: [String]
    }

    /// Appends the page. The value must fit the shape the template was compiled for (`ObjectShape.mismatches`); one that
    /// does not prints nothing in that place, and is never printed unescaped.
    func render(_ value: TemplateObject, into output: inout [UInt8]) {
        var run = TemplateRun(template: self, value: value)
        run.perform(0..<steps.count, into: &output)
    }
}
