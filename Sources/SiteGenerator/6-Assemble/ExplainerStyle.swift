/// The style sheet of one explainer: what a hand-written sheet cannot say, since it depends on how many notes and terms a
/// page has. Its rules are few and alike; what they mean is in `site.css`.
///
/// Notes, their words and their marks share a class `m-N` on a page, terms and their meanings a class `tip-N`.
struct ExplainerStyle {
    /// Most notes on one page that stand in the margin, and most terms linked on one page.
    let noteCount: Int
    let tipCount: Int

    /// Name of its file in the explainer's folder.
    static let fileName = "explainer.css"

    /// The pages that have notes or terms to point at.
    static let pageKinds: Set<String> = ["explainer", "chapter"]

    /// Where there is nothing to say, there is no style sheet.
    var isEmpty: Bool { noteCount == 0 && tipCount == 0 }

    var css: [UInt8] {
        var css = ""
        // Its note stands beside the first of a note's marks.
        if noteCount > 0 { css += ".ref.again{anchor-name:none!important}\n" }
        for key in 1..<noteCount + 1 {
            css += ".ref.m-\(key){anchor-name:--r\(key)}"
            css += ".note.m-\(key){anchor-name:--n\(key);--r:--r\(key);--p:--n\(key - 1)}\n"
        }
        css += Self.rule(noteCount, "{--hl:var(--mark)}") { key in
            "body:has(.m-\(key):is(:hover,:focus-within,:target,:popover-open)) .m-\(key)"
        }
        css += Self.rule(tipCount, "{--tip:visible;--wait:.25s;--at:--term}") { key in
            "body:has(.tip-\(key):is(:hover,:focus-visible,.on)) .tip-\(key)"
        }
        return Array(css.utf8)
    }

    /// What holds for a thing while something else of the same number is pointed at.
    private static func rule(_ count: Int, _ declarations: String, selector: (Int) -> String) -> String {
        count == 0 ? "" : (1..<count + 1).map(selector).joined(separator: ",\n") + declarations + "\n"
    }
}
