/// The images of a received Markdown article, and which file of the explainer's folder each is shown from. The article
/// names them as they lay where it was published; here they lie in `images/`.
struct ArticleImages: Sendable {
    /// By address as it is written, the file.
    private let files: [String: String]
    private let sharedNames: Set<String>

    /// - Parameters:
    ///   - addresses: as they are written in the article.
    ///   - paths: of the files in `images/`, from the explainer's folder.
    init(_ addresses: [String], paths: Set<String>) {
        var byName: [String: Set<String>] = [:]
        for address in addresses { byName[Self.name(of: address), default: []].insert(address) }
        // Of two images of one name, neither can be told to be the file of that name.
        sharedNames = Set(byName.filter { $0.value.count > 1 }.keys)
        var files: [String: String] = [:]
        for address in addresses {
            let name = Self.name(of: address)
            if paths.contains(address) {
                files[address] = address
            } else if !name.isEmpty, !sharedNames.contains(name), paths.contains("images/" + name) {
                files[address] = "images/" + name
            }
        }
        self.files = files
    }

    init(_ article: Article, paths: Set<String>) { self.init(article.images.map(\.address), paths: paths) }

    /// The file that an image is shown from; nil where it is not here.
    func file(of address: String) -> String? { files[address] }

    /// Says of each image that is not here what is printed in its place, and where to save it.
    func report(_ article: Article, _ folder: String, _ log: inout DiagnosticLog) {
        var seen: Set<String> = []
        for image in article.images where file(of: image.address) == nil && seen.insert(image.address).inserted {
            let name = Self.name(of: image.address)
            let isLinked = MarkdownReader.scheme(of: image.address) != nil || article.settings.url != nil
            let words = image.words.isEmpty ? ("its address", "stands") : ("its words", "stand")
            let help =
                name.isEmpty || sharedNames.contains(name)
                ? "another image has the same name, so none can stand for both: tell of it in the preface"
                : "save it as \(folder)images/\(name); the article stays as it is"
            log.warning(
                .notPrinted, at: image.span,
                "an image of the article is not in images/: \(words.0)\(isLinked ? ", linked to it," : "") \(words.1) in "
                    + "its place",
                help: help)
        }
    }

    /// The last part of an address, as a file is called.
    private static func name(of address: String) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        return UTF8Text.percentDecoded(name)
    }
}
