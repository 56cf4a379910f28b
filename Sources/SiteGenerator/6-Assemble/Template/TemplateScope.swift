/// What names mean at one place of a template: the page's shape, and inside it the shapes of the open sections.
struct TemplateScope {
    private struct Frame {
        let shape: Shape
        /// What the section was opened over, when that may be missing: inside, it is certain.
        let certain: Template.Reference?
    }

    /// What a name stands for.
    struct Meaning {
        let reference: Template.Reference
        /// As declared, so with `optional` around it even where it is certain.
        let shape: Shape
        /// Whether it is there for sure at this place.
        let isCertain: Bool
    }

    private var frames: [Frame]
    /// The most frames that were ever open.
    private(set) var slotCount = 1

    init(_ page: ObjectShape) {
        frames = [Frame(shape: .object(page), certain: nil)]
    }

    /// Opens a section and gives the slot in which its value will be.
    mutating func open(_ shape: Shape, over meaning: Meaning) -> Int {
        frames.append(Frame(shape: shape.whenPresent, certain: meaning.shape.isOptional ? meaning.reference : nil))
        slotCount = max(slotCount, frames.count)
        return frames.count - 1
    }

    mutating func close() {
        frames.removeLast()
    }

    /// Finds the first part in the innermost object that has it, and the other parts inside what was found: as in
    /// Mustache, `a.b` is not looked for further out when the nearest `a` has no `b`.
    func resolve(_ name: TemplateName) throws(TemplateMistake) -> Meaning {
        guard let first = name.parts.first else {
            return meaning(of: frames[frames.count - 1].shape, slot: frames.count - 1, keys: [])
        }
        let candidates = name.beginsWithDot ? frames.indices.suffix(1) : frames.indices
        guard let slot = candidates.last(where: { fields(of: $0)?[first] != nil }), let shape = fields(of: slot)?[first]
        else {
            let known = candidates.reversed().flatMap { fields(of: $0)?.names ?? [] }
            throw .unknownName(first, in: nil, known: known, holders: holders(of: first, in: candidates))
        }
        var found = meaning(of: shape, slot: slot, keys: [first])
        for (index, part) in name.parts.enumerated().dropFirst() {
            let holder = name.prefix(through: index - 1)
            guard case .object(let object) = found.shape.whenPresent else { throw .noFields(holder, found.shape) }
            guard found.isCertain else { throw .mayBeMissing(holder) }
            guard let shape = object[part] else {
                throw .unknownName(part, in: holder, known: object.names, holders: [])
            }
            found = meaning(of: shape, slot: slot, keys: found.reference.keys + [part])
        }
        return found
    }

    private func meaning(of shape: Shape, slot: Int, keys: [String]) -> Meaning {
        let reference = Template.Reference(slot: slot, keys: keys)
        let isCertain = !shape.isOptional || frames.contains { $0.certain == reference }
        return Meaning(reference: reference, shape: shape, isCertain: isCertain)
    }

    private func fields(of frame: Int) -> ObjectShape? {
        if case .object(let object) = frames[frame].shape { object } else { nil }
    }

    /// Names here of objects and lists that have the field inside, innermost first: it was used outside its section.
    private func holders(of field: String, in candidates: Range<Int>) -> [String] {
        candidates.reversed().flatMap { frame -> [String] in
            guard let object = fields(of: frame) else { return [] }
            return object.names.filter { name in
                switch object[name]?.whenPresent {
                case .object(let inner), .list(let inner): inner[field] != nil
                default: false
                }
            }
        }
    }
}
