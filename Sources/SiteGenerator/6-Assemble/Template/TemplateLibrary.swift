/// The templates of a site: Mustache, checked as a whole before the first page is printed.
///
/// A page declares the names it gives (`ObjectShape`); a template may use these and no others. Mustache prints an
/// unknown name as nothing; here it is a problem with its place, as is everything else that could only go wrong in a
/// reader's browser. What is written:
///
///     {{name}} {{author.name}}       text, escaped for elements and for attributes in quotes
///     {{{name}}} {{&name}}           HTML, as it is; for values declared as HTML only
///     {{#name}}…{{/name}}            for each item of a list, or if a flag is set or an optional value is there
///     {{^name}}…{{/name}}            if the list is empty, the flag not set, the value missing
///     {{.}}                          the text that the section is about; {{.name}} looks in the innermost object only
///     {{! words }}                   nothing
///     {{>name}}                      another template, with the names that are known here
///     {{$name}}…{{/name}}            a block: a default that another template may replace
///     {{<name}}{{$main}}…{{/main}}{{/name}}   another template with some of its blocks replaced
///
/// A tag other than `{{name}}` alone on its line takes the line with it. Differences from the Mustache specification:
/// - Partials and blocks are not indented by the blanks before their tag: that would change the words inside `<pre>`.
/// - Names are checked as above; a value that may be missing is printed inside its own section only.
/// - Inside `{{<name}}` stand blocks and comments only; the specification ignores other text there.
/// - A partial cannot include itself; lambdas, set delimiters (`{{=`) and dynamic names (`{{>*name}}`) are left out.
/// - `'` is escaped too.
///
/// Names are checked where they are printed: a template that no page uses, or the default of a block that every page
/// replaces, is checked for its tags only. Values are escaped for HTML, not for what stands in `<script>` or `<style>`.
struct TemplateLibrary: Sendable {
    /// All mistakes, sorted by template and place. Nothing should be printed when there are any.
    let problems: [TemplateProblem]
    private let templates: [String: Template]

    /// - Parameters:
    ///   - sources: every template file; the name is what tags and `pages` call it by.
    ///   - pages: the templates that are printed as pages, and what each is given.
    init(sources: [(name: String, bytes: [UInt8])], pages: [String: ObjectShape]) {
        var problems: [TemplateProblem] = []
        var parsed: [ParsedTemplate] = []
        for source in sources {
            if parsed.contains(where: { $0.name == source.name }) {
                problems.append(
                    TemplateProblem(template: source.name, range: 0..<0, mistake: .repeatedTemplate(source.name)))
                continue
            }
            let (template, found) = TemplateParser.parse(name: source.name, bytes: source.bytes)
            parsed.append(template)
            problems += found
        }
        let all = ParsedTemplates(parsed)
        var templates: [String: Template] = [:]
        for (page, shape) in pages.sorted(by: { $0.key < $1.key }) {
            guard let root = all.index(of: page) else {
                let spare = all.names.filter { pages[$0] == nil }
                let mistake = TemplateMistake.missingTemplate(page, nearest: nearestName(to: page, among: spare))
                problems.append(TemplateProblem(template: page, range: 0..<0, mistake: mistake, pages: [page]))
                continue
            }
            let (template, found) = TemplateCompiler.compile(page: page, root: root, shape: shape, templates: all)
            templates[page] = template
            problems += found
        }
        self.problems = TemplateProblem.merged(problems)
        self.templates = templates
    }

    /// The compiled template of a page, or nil when the page was not declared or has none.
    subscript(page: String) -> Template? { templates[page] }

    /// The finished page, or nil when the page was not declared or has no template.
    func render(_ page: String, _ value: TemplateObject) -> [UInt8]? {
        guard let template = templates[page] else { return nil }
        var output: [UInt8] = []
        template.render(value, into: &output)
        return output
    }
}
