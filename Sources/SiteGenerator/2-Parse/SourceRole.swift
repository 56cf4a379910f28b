/// What people and organisations have to do with a source: the name variables of CSL 1.0.2, and those that Zotero writes
/// besides. In the order in which an entry names them, after its authors; the raw value is CSL's key.
enum SourceRole: String, CaseIterable, Sendable {
    case recipient
    case editor
    case editorTranslator = "editor-translator"
    case translator
    case compiler
    case originalAuthor = "original-author"
    case reviewedAuthor = "reviewed-author"
    case containerAuthor = "container-author"
    case collectionEditor = "collection-editor"
    case editorialDirector = "editorial-director"
    case director
    case scriptWriter = "script-writer"
    case seriesCreator = "series-creator"
    case producer
    case executiveProducer = "executive-producer"
    case composer
    case performer
    case narrator
    case host
    case guest
    case interviewer
    case illustrator
    case curator
    case chair
    case organizer
    case principalInvestigator = "principal-investigator"
    case coInvestigator = "co-investigator"
    case contributor

    /// The words around the names.
    var frame: StringKey {
        switch self {
        case .recipient: .sourceRecipient
        case .editor: .sourceEditors
        case .editorTranslator: .sourceEditorTranslator
        case .translator: .sourceTranslator
        case .compiler: .sourceCompiler
        case .originalAuthor: .sourceOriginalAuthor
        case .reviewedAuthor: .sourceReviewedAuthor
        case .containerAuthor: .sourceContainerAuthor
        case .collectionEditor: .sourceCollectionEditor
        case .editorialDirector: .sourceEditorialDirector
        case .director: .sourceDirector
        case .scriptWriter: .sourceScriptWriter
        case .seriesCreator: .sourceSeriesCreator
        case .producer: .sourceProducer
        case .executiveProducer: .sourceExecutiveProducer
        case .composer: .sourceComposer
        case .performer: .sourcePerformer
        case .narrator: .sourceNarrator
        case .host: .sourceHost
        case .guest: .sourceGuest
        case .interviewer: .sourceInterviewer
        case .illustrator: .sourceIllustrator
        case .curator: .sourceCurator
        case .chair: .sourceChair
        case .organizer: .sourceOrganizer
        case .principalInvestigator: .sourcePrincipalInvestigator
        case .coInvestigator: .sourceCoInvestigator
        case .contributor: .sourceContributors
        }
    }
    /// The words around the names of each. `{title}` is that of what was reviewed.
    static let frames = Set(allCases.map(\.frame) + [.sourceEditor])
}
