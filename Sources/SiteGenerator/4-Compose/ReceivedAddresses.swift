/// Addresses in a received Markdown article: a relative one was written for the place where the article was published.
struct ReceivedAddresses: Sendable {
    /// Address of the article there.
    private let base: String?
    private let images: ArticleImages

    /// What an address becomes that leads nowhere from here: its words are printed without a link.
    private static let nowhere = Array("about:blank".utf8)[...]

    init(_ base: String?, images: ArticleImages) {
        self.base = base
        self.images = images
    }

    /// The address as it is to be written in the chapter.
    func address(_ url: ArraySlice<UInt8>, isImage: Bool) -> ArraySlice<UInt8> {
        let text = UTF8Text.string(url)
        if isImage, let file = images.file(of: text) {
            return file == text ? url : Array(Self.address(of: file).utf8)[...]
        }
        if MarkdownReader.scheme(of: text) != nil { return url }
        guard let base else { return Self.nowhere }
        return Array(Self.resolve(text, against: base).utf8)[...]
    }

    /// The relative address of a file, by its path.
    private static func address(of path: String) -> String {
        var address = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case " ": address += "%20"
            case "%": address += "%25"
            case "#": address += "%23"
            case "?": address += "%3F"
            default: address.unicodeScalars.append(scalar)
            }
        }
        return address
    }

    /// RFC 3986, section 5.2, for a base that is an absolute web address.
    static func resolve(_ reference: String, against base: String) -> String {
        let scheme = String(base.prefix { $0 != ":" })
        if reference.hasPrefix("//") { return scheme + ":" + reference }
        let rest = base.dropFirst(scheme.count + 3)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let origin = "\(scheme)://\(authority)"
        let path = rest.dropFirst(authority.count).prefix { $0 != "?" && $0 != "#" }
        if reference.isEmpty || reference.hasPrefix("#") {
            return String(base.prefix { $0 != "#" }) + reference
        }
        if reference.hasPrefix("?") { return origin + path + reference }
        let target = reference.prefix { $0 != "?" && $0 != "#" }
        var segments: [Substring] = []
        if !target.hasPrefix("/") { segments = path.split(separator: "/", omittingEmptySubsequences: false).dropLast() }
        if segments.isEmpty { segments = [""] }
        for part in target.split(separator: "/", omittingEmptySubsequences: false).drop(while: \.isEmpty) {
            switch part {
            case ".": continue
            case "..": if segments.count > 1 { segments.removeLast() }
            default: segments.append(part)
            }
        }
        if target.hasSuffix("/.") || target.hasSuffix("/..") || target == "." || target == ".." { segments.append("") }
        return origin + segments.joined(separator: "/") + reference.dropFirst(target.count)
    }
}
