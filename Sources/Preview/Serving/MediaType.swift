/// Content types of what a site holds, by the ends of names.
enum MediaType {
    static func of(_ path: [UInt8]) -> String {
        guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return other }
        let end = String(
            decoding: path[(dot + 1)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        return types[end] ?? other
    }

    private static let other = "application/octet-stream"
    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8",
        "json": "application/json; charset=utf-8", "xml": "application/xml; charset=utf-8",
        "svg": "image/svg+xml; charset=utf-8", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
        "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "pdf": "application/pdf",
        "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf", "mp3": "audio/mpeg",
        "mp4": "video/mp4",
    ]
}
