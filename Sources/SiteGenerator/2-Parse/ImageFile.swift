/// Which files of `images/` are taken. They are published as they are, beside the pages, and whoever opens one sees it as a
/// page of the site, so that none may be a page or a program.
enum ImageFile {
    private static let ends: Set = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"]

    static func check(_ file: FileID, _ source: SourceFile, _ log: inout DiagnosticLog) {
        let name = source.path.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let end = parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
        guard ends.contains(end) else {
            log.error(
                .unsafeImage, at: .path(source.path), "this is no picture that browsers show",
                help: "save it as SVG, PNG, JPEG, GIF, WebP or AVIF")
            return
        }
        guard end == "svg" else { return checkPixels(source, &log) }
        var reader = SVGReader(source.bytes)
        if let problem = reader.problem() {
            log.error(
                .unsafeImage, at: Span(file, problem.range), problem.message,
                help: "save it as plain SVG without it, or as PNG")
        }
    }

    /// Pictures of pixels begin with no `<`; pages do.
    private static func checkPixels(_ source: SourceFile, _ log: inout DiagnosticLog) {
        let first = source.bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        guard first == UInt8(ascii: "<") else { return }
        log.error(
            .unsafeImage, at: .path(source.path), "the file is not the picture that its name says",
            help: "save it anew as what it is")
    }
}
