import SiteGenerator

/// Answers requests from what was built. It never asks the disk.
struct Responder: Sendable {
    let state: PreviewState

    func response(to request: PageRequest) async -> PageResponse {
        guard HostName.isOwn(request.host) else {
            return .text(403, "This preview answers only to 127.0.0.1 and localhost.\n")
        }
        guard HostName.isOwnOrigin(request.origin) else {
            return .text(403, "This preview answers only to its own pages.\n")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            var response = PageResponse.text(405, "A preview is only for looking: GET and HEAD.\n")
            response.headers.append(("Allow", "GET, HEAD"))
            return response
        }
        guard let target = RequestTarget(request.target) else {
            return .text(400, "This address names no file of a site.\n")
        }
        if target.path.starts(with: PreviewPage.folder.utf8) { return await own(target) }
        return await file(target)
    }

    // MARK: Files of the site

    private func file(_ target: RequestTarget) async -> PageResponse {
        let path = target.path
        let view = await state.view(of: path)
        let (version, problems) = (view.version, view.problems)
        guard let site = view.site else {
            // Only a page can show what is wrong.
            guard Self.isPage(path) else { return .text(404, "The site has not been built yet.\n") }
            return page(503, PreviewPage.problems(problems, version: version), PreviewPage.ownPolicy)
        }
        if let bytes = view.file {
            let type = MediaType.of(path)
            guard type.hasPrefix("text/html") else { return .bytes(200, type, bytes) }
            return page(200, PreviewPage.page(bytes, version: version), "frame-ancestors 'none'")
        }
        if site.files[path + Array("/index.html".utf8)] != nil {
            let folder = path.split(separator: UInt8(ascii: "/")).map(Self.encoded).joined(separator: "/")
            return PageResponse(status: 301, headers: [("Location", "/\(folder)/")], body: .bytes([]))
        }
        // A page that is not there may be one that the mistakes keep from being made.
        if !problems.isEmpty, Self.isPage(path) {
            return page(503, PreviewPage.problems(problems, version: version), PreviewPage.ownPolicy)
        }
        let shown = String(decoding: path, as: UTF8.self)
        let home = site.files[Array("index.html".utf8)] != nil
        return page(
            404, PreviewPage.missing(shown, near: site.pages(near: path), hasHome: home, version: version),
            PreviewPage.ownPolicy)
    }

    private static func isPage(_ path: [UInt8]) -> Bool {
        let name = path.split(separator: UInt8(ascii: "/")).last ?? []
        return !name.contains(UInt8(ascii: ".")) || name.suffix(5).elementsEqual(".html".utf8)
    }

    private func page(_ status: Int, _ html: [UInt8], _ policy: String) -> PageResponse {
        var response = PageResponse.bytes(status, "text/html; charset=utf-8", html)
        response.headers.append(("Content-Security-Policy", policy))
        return response
    }

    private static func encoded(_ part: ArraySlice<UInt8>) -> String {
        part.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._~".utf8.contains(byte)
            if isPlain { return String(UnicodeScalar(byte)) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    // MARK: Files of the preview

    private func own(_ target: RequestTarget) async -> PageResponse {
        switch String(decoding: target.path.dropFirst(PreviewPage.folder.utf8.count), as: UTF8.self) {
        case "preview.js": return .bytes(200, "text/javascript; charset=utf-8", Array(PreviewScript.text.utf8))
        case "preview.css": return .bytes(200, "text/css; charset=utf-8", Array(PreviewStyle.page.utf8))
        case "panel.css": return .bytes(200, "text/css; charset=utf-8", Array(PreviewStyle.panel.utf8))
        case "news":
            guard let page = page(target) else { return .text(400, "Which page?\n") }
            return PageResponse(status: 200, headers: [("Content-Type", "text/event-stream")], body: .news(page: page))
        case "stub": return await stub(target)
        default: return .text(404, "The preview has no such file.\n")
        }
    }

    /// The page that a script speaks of, as its own address.
    private func page(_ target: RequestTarget) -> [UInt8]? {
        target.value("page").flatMap { RequestTarget(String(decoding: $0, as: UTF8.self))?.path }
    }

    private func stub(_ target: RequestTarget) async -> PageResponse {
        func number(_ name: String) -> Int? { target.value(name).flatMap { Int(String(decoding: $0, as: UTF8.self)) } }
        guard let page = page(target), let from = target.value("from"), let start = number("start"),
            let to = target.value("to"), let end = number("end")
        else { return .text(400, "Which words?\n") }
        let selection = StubSelection(
            start: .init(source: from, offset: start), end: .init(source: to, offset: end))
        let answer =
            await state.site?.stubs(for: selection, on: page) ?? .refused("the site has not been built yet")
        return .bytes(200, "application/json; charset=utf-8", JSONText.answer(answer))
    }
}
