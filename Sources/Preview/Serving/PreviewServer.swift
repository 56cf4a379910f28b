import FlyingFox
import FlyingSocks
import Foundation

/// Speaks HTTP on this machine's own address, and on no other.
final class PreviewServer: Sendable {
    let port: UInt16
    private let server: HTTPServer
    private let task: Task<Void, any Error>

    enum Failure: Error {
        case portTaken
        /// What the system said.
        case refused(String)
    }

    /// Listens, and comes back when it does.
    ///
    /// - Parameter port: 0 for whichever is free.
    /// - Throws: `Failure`.
    init(port: UInt16, responder: Responder) async throws {
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
        let server = HTTPServer(
            address: address, timeout: 60, logger: .disabled, handler: Handler(responder: responder))
        // Either comes first: that it listens, or that it cannot.
        let (outcomes, outcome) = AsyncThrowingStream.makeStream(of: Void.self)
        let task = Task {
            do {
                try await server.run()
            } catch {
                outcome.finish(throwing: error)
                throw error
            }
        }
        Task {
            try? await server.waitUntilListening()
            outcome.yield()
        }
        do {
            for try await _ in outcomes { break }
        } catch let error as SocketError {
            if case .failed(_, let code, let message) = error {
                throw code == EADDRINUSE ? Failure.portTaken : .refused(message)
            }
            throw Failure.refused(error.localizedDescription)
        }
        guard case .ip4(_, let actual) = await server.listeningAddress else { throw Failure.refused("no address") }
        self.port = actual
        self.server = server
        self.task = task
    }

    /// Closes every connection, streams too.
    func stop() async {
        await server.stop(timeout: 0)
        task.cancel()
    }
}

private struct Handler: HTTPHandler {
    let responder: Responder

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        let wanted = PageRequest(
            method: request.method.rawValue, target: request.target.rawValue, host: request.headers[.host])
        let answer = await responder.response(to: wanted)
        var headers: HTTPHeaders = [
            HTTPHeader("Cache-Control"): "no-store",
            HTTPHeader("X-Content-Type-Options"): "nosniff",
            // Pages of other sites must not read drafts by loading them as scripts or pictures.
            HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
            HTTPHeader("Referrer-Policy"): "same-origin",
        ]
        for (name, value) in answer.headers { headers.setValues([value], for: HTTPHeader(name)) }
        let status = HTTPStatusCode(answer.status, phrase: Self.phrases[answer.status] ?? "")
        switch answer.body {
        case .bytes(let bytes):
            if wanted.method == "HEAD" {
                headers[.contentLength] = String(bytes.count)
                return HTTPResponse(statusCode: status, headers: headers)
            }
            // In one piece: the default is 4 KB at a time.
            let body = HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count))
            return HTTPResponse(statusCode: status, headers: headers, body: body)
        case .news(let page):
            if wanted.method == "HEAD" { return HTTPResponse(statusCode: status, headers: headers) }
            let body = HTTPBodySequence(from: NewsStream(news: await responder.state.news(of: page)))
            return HTTPResponse(statusCode: status, headers: headers, body: body)
        }
    }

    private static let phrases = [
        200: "OK", 301: "Moved Permanently", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
        405: "Method Not Allowed", 503: "Service Unavailable",
    ]
}
