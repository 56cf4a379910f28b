import FlyingSocks
import Foundation

/// One client. Every wait has an end, and what it may send is bounded.
struct Connection: Sendable {
    /// In seconds.
    enum Patience {
        /// Until the next request begins.
        static let idle = 60.0
        /// From a request's first byte to the end of its head.
        static let head = 10.0
        /// For a piece of an answer to be taken.
        static let piece = 20.0
        /// For bytes that may have come while nobody looked, after the time of a head has passed.
        static let last = 0.5
    }

    /// Answers are handed on in pieces, so that one who does not read holds no copy of a whole page.
    private static let pieceLength = 65_536

    let socket: AsyncSocket
    let responder: Responder
    let connections: Connections
    let id: Int

    func serve() async {
        var buffer: [UInt8] = []
        do {
            while let head = try await next(&buffer) {
                connections.use(id, isBusy: true)
                let stays = head.staysOpen && !head.hasBody
                let request = PageRequest(
                    method: head.method, target: head.target, host: head.host, origin: head.origin)
                let answer = await responder.response(to: request)
                let isOpen = try await send(answer, to: head, stays: stays)
                connections.use(id, isBusy: false)
                guard isOpen else { break }
            }
        } catch let refusal as RequestHead.Refusal {
            let answer = PageResponse.text(refusal.rawValue, "This is no request that the preview understands.\n")
            try? await sendBytes(answer, isHead: false, stays: false)
            await drain()
        } catch {
            // The client has gone, or was too slow.
        }
    }

    // MARK: Reading

    /// The next head, taken off the buffer; nil when the client has no more.
    private func next(_ buffer: inout [UInt8]) async throws -> RequestHead? {
        var looked = 0
        var lastReads = 4
        var deadline = ContinuousClock.now + .seconds(Patience.head)
        while true {
            if let end = RequestHead.end(in: buffer, from: looked) {
                let head = try RequestHead(buffer[..<(end - 2)])
                buffer.removeSubrange(..<end)
                return head
            }
            guard buffer.count <= RequestHead.Limit.head else { throw RequestHead.Refusal.tooLarge }
            looked = buffer.count
            let isFirst = buffer.isEmpty
            var wait = isFirst ? .seconds(Patience.idle) : deadline - ContinuousClock.now
            if wait < .seconds(Patience.last) {
                lastReads -= 1
                guard lastReads > 0 else { throw TooSlow() }
                wait = .seconds(Patience.last)
            }
            guard let piece = try await read(within: wait) else { return nil }
            if isFirst { deadline = ContinuousClock.now + .seconds(Patience.head) }
            buffer += piece
        }
    }

    /// Nil at the end of what the client sends.
    private func read(within wait: Duration) async throws -> [UInt8]? {
        try await Self.limited(to: wait) { [socket] in
            do {
                return try await socket.read(atMost: 4096)
            } catch SocketError.disconnected {
                return nil
            }
        }
    }

    /// Takes what is still on its way for a moment, since closing over it would take back the answer.
    private func drain() async {
        for _ in 0..<16 {
            guard let piece = try? await read(within: .milliseconds(200)), !piece.isEmpty else { return }
        }
    }

    // MARK: Writing

    /// Whether the connection can be used again.
    private func send(_ answer: PageResponse, to head: RequestHead, stays: Bool) async throws -> Bool {
        let isHead = head.method == "HEAD"
        guard case .news(let page) = answer.body, !isHead else {
            try await sendBytes(answer, isHead: isHead, stays: stays)
            return stays
        }
        // It has no length: it ends with the connection.
        connections.use(id, isBusy: false)
        try await write(Self.head(answer, length: nil, stays: false))
        for await event in NewsStream.events(await responder.state.news(of: page)) { try await write(event) }
        return false
    }

    private func sendBytes(_ answer: PageResponse, isHead: Bool, stays: Bool) async throws {
        var body: [UInt8] = []
        if case .bytes(let bytes) = answer.body { body = bytes }
        try await write(
            Self.head(answer, length: body.count, stays: stays) + (isHead ? [] : body.prefix(Self.pieceLength)))
        guard !isHead else { return }
        var start = min(Self.pieceLength, body.count)
        while start < body.count {
            let end = min(start + Self.pieceLength, body.count)
            try await write(Array(body[start..<end]))
            start = end
        }
    }

    private func write(_ bytes: [UInt8]) async throws {
        try await Self.limited(to: .seconds(Patience.piece)) { [socket] in try await socket.write(Data(bytes)) }
    }

    static func head(_ answer: PageResponse, length: Int?, stays: Bool) -> [UInt8] {
        var text = "HTTP/1.1 \(answer.status) \(phrases[answer.status] ?? "")\r\n"
        for (name, value) in answer.headers + common { text += "\(name): \(value)\r\n" }
        if let length { text += "Content-Length: \(length)\r\n" }
        text += "Connection: \(stays ? "keep-alive" : "close")\r\n\r\n"
        return Array(text.utf8)
    }

    private static let common = [
        (name: "Cache-Control", value: "no-store"), (name: "X-Content-Type-Options", value: "nosniff"),
        // Pages of other sites must not read drafts by loading them as scripts or pictures.
        (name: "Cross-Origin-Resource-Policy", value: "same-origin"), (name: "Referrer-Policy", value: "same-origin"),
    ]

    private static let phrases = [
        200: "OK", 301: "Moved Permanently", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
        405: "Method Not Allowed", 414: "URI Too Long", 431: "Request Header Fields Too Large",
        503: "Service Unavailable", 505: "HTTP Version Not Supported",
    ]

    private struct TooSlow: Error {}

    private static func limited<Value: Sendable>(
        to wait: Duration, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask(operation: body)
            group.addTask {
                while true {
                    let due = ContinuousClock.now + max(.zero, wait)
                    try await Task.sleep(until: due, clock: .continuous)
                    // A machine that is busy, with a build for one, wakes late, and the client is not to blame.
                    if ContinuousClock.now - due < .seconds(1) { throw TooSlow() }
                }
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw TooSlow() }
            return value
        }
    }
}
