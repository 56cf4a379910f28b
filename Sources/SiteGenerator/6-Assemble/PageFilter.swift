/// A choice by which a page shows some of its entries. It works without a script: its buttons are checked or not, and
/// a generated style sheet hides the entries that have not the class of the checked one.
struct PageFilter {
    struct Choice {
        /// `f-k-correction`: id of the button, and class of the entries that it shows.
        let id: String
        let label: String
        let count: Int
    }

    /// Name of the generated style sheet, in the explainer's folder.
    static let fileName = "filters.css"

    /// Name of the buttons' group, unique on the page.
    let name: String
    let legend: String
    /// Two or more; fewer are no choice.
    let choices: [Choice]

    init?(name: String, legend: String, _ choices: [Choice]) {
        guard choices.count > 1 else { return nil }
        self.name = name
        self.legend = legend
        self.choices = choices
    }

    /// What the templates are given of it.
    func values(all: String) -> PageContext.Values {
        [
            "name": .text(name), "legend": .text(legend),
            "all": .object(["id": .text("f-\(name)"), "label": .text(all)]),
            "choices": .list(
                choices.map { ["id": .text($0.id), "label": .text($0.label), "count": .text(String($0.count))] }),
        ]
    }

    /// Entries without the checked choice's class, and groups of nothing else, are hidden. What a link leads to is shown
    /// all the same.
    var rules: [String] {
        choices.map {
            "body:has(#\($0.id):checked) "
                + ":is(.filtered:not(.\($0.id),:target,:has(:target)),.group:not(:has(.\($0.id),:target))){display:none}"
        }
    }
}
