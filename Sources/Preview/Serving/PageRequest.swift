/// A request as the preview reads it: only what it needs, as it came over the wire.
struct PageRequest: Sendable {
    let method: String
    /// Path and query, not decoded: `/tides/one.html?x=1`.
    let target: String
    let host: String?
    /// The site of the page that asks, where the browser tells; `null` where it hides it.
    var origin: String? = nil
}

/// What is answered.
struct PageResponse: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// The stream of news for a page.
        case news(page: [UInt8])
    }

    let status: Int
    /// Name and value; the headers that all answers have are added when it is sent.
    var headers: [(name: String, value: String)] = []
    var body: Body

    static func text(_ status: Int, _ text: String) -> PageResponse {
        PageResponse(
            status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: .bytes(Array(text.utf8)))
    }

    static func bytes(_ status: Int, _ type: String, _ bytes: [UInt8]) -> PageResponse {
        PageResponse(status: status, headers: [("Content-Type", type)], body: .bytes(bytes))
    }
}
