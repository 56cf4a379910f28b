/// The stable name of a kind of diagnostic, printed in brackets after its message.
public enum DiagnosticCode: String, CaseIterable, Sendable {
    // Files
    case notUTF8 = "not-utf-8"
    case missingFile = "missing-file"
    case unknownFile = "unknown-file"
    case emptyFile = "empty-file"
    case controlCharacter = "control-character"
    case byteOrderMark = "byte-order-mark"
    case carriageReturns = "carriage-returns"
    case articleChanged = "article-changed"
    case updateOpen = "update-open"
    case textTooLarge = "text-too-large"
    // Settings
    case yamlSyntax = "yaml-syntax"
    case jsonSyntax = "json-syntax"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case badValue = "bad-value"
    case cutScalar = "cut-scalar"
    case foldedScalar = "folded-scalar"
    // Entries
    case entryGrammar = "entry-grammar"
    case fieldGrammar = "field-grammar"
    case passageGrammar = "passage-grammar"
    case emptyEntry = "empty-entry"
    case placeholder
    case badIdentifier = "bad-id"
    case duplicateIdentifier = "duplicate-id"
    // Markdown
    case rawHTML = "raw-html"
    case linkScheme = "link-scheme"
    case missingAlt = "missing-alt"
    case notPrinted = "not-printed"
    case headingLevel = "heading-level"
    case footnote = "footnote"
    case citationGrammar = "citation-grammar"
    case tableTooLarge = "table-too-large"
    case nestingTooDeep = "nesting-too-deep"
    case unsafeImage = "unsafe-image"
    // Anchoring
    case passageNotFound = "passage-not-found"
    case passageAmbiguous = "passage-ambiguous"
    case passageAcrossBlocks = "passage-across-blocks"
    case passageInCode = "passage-in-code"
    case quoteNotFound = "quote-not-found"
    case quoteAmbiguous = "quote-ambiguous"
    case blockUnclaimed = "block-unclaimed"
    case blockClaimedTwice = "block-claimed-twice"
    case chapterOrder = "chapter-order"
    case addressTaken = "address-taken"
    case unknownReference = "unknown-reference"
    case formClaimedTwice = "form-claimed-twice"
    case termNotMentioned = "term-not-mentioned"
    case variantNotFound = "variant-not-found"
    case articleDate = "article-date"
    case sourceNotCited = "source-not-cited"
    case rightsUnknown = "rights-unknown"
    case interfaceLanguage = "interface-language"
    case draftSkipped = "draft-skipped"
    case addressRecord = "address-record"
    case addressLost = "address-lost"
    case addressClaim = "address-claim"
    // Templates and pages
    case template = "template"
    case strings = "strings"
    case deadLink = "dead-link"
    case duplicateAddress = "duplicate-address"
    // Output
    case editedOutput = "edited-output"
    case foreignOutput = "foreign-output"
    // Verify
    case fidelity = "fidelity"

    /// The code that is meant by one that is not known, if it is close enough.
    public static func nearest(to name: String) -> DiagnosticCode? {
        NearMiss.closest(to: name, among: allCases.map(\.rawValue)).flatMap(DiagnosticCode.init)
    }

    /// Whether messages of this code can be warnings. All others are always errors: what they speak of would be printed
    /// wrongly, or not at all.
    public var isGradable: Bool {
        switch self {
        case .unknownFile, .badValue, .placeholder, .missingAlt, .notPrinted,
            .termNotMentioned, .variantNotFound, .articleDate, .sourceNotCited, .rightsUnknown, .interfaceLanguage,
            .draftSkipped,
            .editedOutput:
            true
        default: false
        }
    }
}
