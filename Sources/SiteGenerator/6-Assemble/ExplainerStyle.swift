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
        for key in 1..<noteCount + 1 {
            css +=
                "body:has(.m-\(key):is(:hover,:focus-within,:target,:popover-open,.open)) .m-\(key){--hl:var(--mark)}\n"
            css += ".ref.m-\(key):not(.again){anchor-name:--r\(key)}"
            css += ".note.m-\(key){anchor-name:--n\(key);--r:--r\(key);--p:--n\(key - 1)}\n"
        }
        for key in 1..<tipCount + 1 {
            css +=
                "body:has(.tip-\(key):is(:hover,:focus-visible,.on)) .tip-\(key){--tip:visible;--wait:.25s;--at:--term}\n"
        }
        return Array(css.utf8)
    }
}
