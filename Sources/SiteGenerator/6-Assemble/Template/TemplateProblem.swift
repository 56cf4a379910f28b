/// A mistake in a template, found when templates are compiled.
struct TemplateProblem: Sendable, Equatable {
    /// The name of the template that holds the mistake, or of the page that has none.
    let template: String
    /// The bytes of the template that are wrong. Empty, at 0, when there is no template at all.
    let range: Range<Int>
    let mistake: TemplateMistake
    /// The pages in whose context it is a mistake, sorted; empty when the template is wrong whoever uses it.
    var pages: [String] = []

    var code: TemplateMistake.Code { mistake.code }
    var message: String { mistake.message }
    var help: String { mistake.help }

    /// By template, then by place.
    static func precedes(_ a: TemplateProblem, _ b: TemplateProblem) -> Bool {
        if a.template != b.template { return a.template < b.template }
        if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
        return a.code.rawValue < b.code.rawValue
    }
}

extension TemplateProblem {
    /// What makes two reports the same mistake.
    private struct Identity: Hashable {
        let template: String
        let range: Range<Int>
        let code: TemplateMistake.Code
    }

    /// Sorted, with a mistake in a partial that several pages use reported once, with all of those pages.
    static func merged(_ problems: [TemplateProblem]) -> [TemplateProblem] {
        var firsts: [Identity: Int] = [:]
        var result: [TemplateProblem] = []
        for problem in problems {
            let identity = Identity(template: problem.template, range: problem.range, code: problem.code)
            if let first = firsts[identity] {
                result[first].pages = Set(result[first].pages + problem.pages).sorted()
            } else {
                firsts[identity] = result.count
                result.append(problem)
            }
        }
        return result.sorted(by: precedes)
    }
}
