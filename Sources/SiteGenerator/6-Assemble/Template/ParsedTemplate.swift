/// A template as a tree, before anything is known about the page that uses it.
struct ParsedTemplate {
    let name: String
    let bytes: [UInt8]
    var nodes: [TemplateNode] = []
    /// Every block the template has, its own and those it fills in a layout.
    var blocks: [TemplateBlock] = []
    /// The names of the templates it includes or extends.
    var includes: Set<String> = []
}

enum TemplateNode {
    /// Bytes to print as they are.
    case literal(Range<Int>)
    case value(TemplateName, isRaw: Bool, tag: Range<Int>)
    case section(TemplateName, isInverted: Bool, body: [TemplateNode], tag: Range<Int>)
    case partial(name: String, place: Range<Int>)
    /// `overrides` are indices into `ParsedTemplate.blocks`.
    case layout(name: String, overrides: [Int], place: Range<Int>)
    /// An index into `ParsedTemplate.blocks`.
    case block(Int, tag: Range<Int>)
}

/// `{{$name}}…{{/name}}`: the default text of a block, or what a page puts into a block of its layout.
struct TemplateBlock {
    let name: String
    /// The name's bytes in the template.
    let place: Range<Int>
    let body: [TemplateNode]
}
