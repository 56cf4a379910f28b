import Testing

@testable import Preview

/// What of a request is understood, and what is refused.
struct RequestHeadTests {
    private func head(_ text: String) -> Result<RequestHead, RequestHead.Refusal> {
        Result { () throws(RequestHead.Refusal) in try RequestHead(Array(text.utf8)[...]) }
    }

    @Test func aUsualRequest() throws {
        let head = try head("GET /a?x=1 HTTP/1.1\r\nhOST:\t localhost:8000 \r\nOrigin: http://localhost\r\nA: \r\n")
            .get()
        #expect(head.method == "GET" && head.target == "/a?x=1" && head.host == "localhost:8000")
        #expect(head.origin == "http://localhost" && !head.hasBody && head.staysOpen)
    }

    @Test func connectionsStayOpenAsTheirVersionSays() throws {
        #expect(try head("GET / HTTP/1.1\r\n").get().staysOpen)
        #expect(try !head("GET / HTTP/1.0\r\n").get().staysOpen)
        #expect(try !head("GET / HTTP/1.1\r\nConnection: Keep-Alive, Close\r\n").get().staysOpen)
        #expect(try head("GET / HTTP/1.1\r\nConnection: closed\r\n").get().staysOpen)
    }

    @Test func bodiesAreKnown() throws {
        #expect(try !head("GET / HTTP/1.1\r\nContent-Length: 00\r\n").get().hasBody)
        #expect(try head("GET / HTTP/1.1\r\nContent-Length: 10\r\n").get().hasBody)
        #expect(try head("GET / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n").get().hasBody)
    }

    @Test(arguments: [
        "", "\r\n", "GET /\r\n", "GET / HTTP/1.1", "GET / HTTP/1.1\n", "GET  / HTTP/1.1\r\n", "GET / HTTP/1.1 \r\n",
        " GET / HTTP/1.1\r\n", "GET / XTTP/1.1\r\n", "GET / HTTP/11\r\n", "GET / HTTP/1.1x\r\n", "GET / http/1.1\r\n",
        "G(T / HTTP/1.1\r\n", "GETGETGETGETGETGET / HTTP/1.1\r\n", "GET /ä HTTP/1.1\r\n", "GET /\t HTTP/1.1\r\n",
        "GET /\0 HTTP/1.1\r\n", "GET / HTTP/1.1\r\nA\r\n", "GET / HTTP/1.1\r\n: b\r\n", "GET / HTTP/1.1\r\nA : b\r\n",
        "GET / HTTP/1.1\r\nA: b\r\n c\r\n", "GET / HTTP/1.1\r\nA: \0\r\n", "GET / HTTP/1.1\r\nA: b\rc\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n", "GET / HTTP/1.1\r\nOrigin: a\r\nOrigin: a\r\n",
        "GET / HTTP/1.1\r\nContent-Length: -1\r\n", "GET / HTTP/1.1\r\nContent-Length: 1, 1\r\n",
        "GET / HTTP/1.1\r\nContent-Length:\r\n", "GET / HTTP/1.1\r\nTransfer-Encoding: x\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 9999999999999999999\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n",
    ])
    func malformed(text: String) {
        #expect(head(text) == .failure(.malformed))
    }

    @Test func otherRefusals() {
        #expect(head("PRI * HTTP/2.0\r\n") == .failure(.version))
        #expect(head("GET / HTTP/1.2\r\n") == .failure(.version))
        #expect(head("GET /\(String(repeating: "a", count: 8_000)) HTTP/1.1\r\n") == .failure(.targetTooLong))
        #expect(head("GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 101)) == .failure(.tooLarge))
    }

    @Test func theEndIsFoundWhereverItWasCut() {
        let bytes = Array("GET / HTTP/1.1\r\nA: b\r\n\r\nGET".utf8)
        for start in 0..<23 { #expect(RequestHead.end(in: bytes, from: start) == 24, "\(start)") }
        #expect(RequestHead.end(in: Array("GET / HTTP/1.1\n\n".utf8), from: 0) == nil)
        #expect(RequestHead.end(in: [], from: 0) == nil)
    }

    @Test(arguments: [
        ("http://localhost:8000", true), ("http://127.0.0.1", true), ("null", false), ("https://localhost", false),
        ("http://evil.example", false), ("http://localhost.evil.example", false), ("", false), ("file://", false),
    ])
    func origins(origin: String, isOwn: Bool) {
        #expect(HostName.isOwnOrigin(origin) == isOwn)
        #expect(HostName.isOwnOrigin(nil))
    }
}

struct ConnectionsTests {
    @Test func theOneThatWasSilentForLongestMakesRoom() {
        let connections = Connections(limit: 2)
        let ended = EndedConnections()
        let first = connections.add { ended.add(1) }
        let second = connections.add { ended.add(2) }
        #expect(first != nil && second != nil)
        if let first { connections.use(first, isBusy: false) }
        _ = connections.add { ended.add(3) }
        #expect(ended.all == [2] && connections.count == 2)
        // One that is being answered stays, as long as there is another.
        if let first { connections.use(first, isBusy: true) }
        _ = connections.add { ended.add(4) }
        #expect(ended.all == [2, 3])
        connections.endAll()
        #expect(ended.all.sorted() == [1, 2, 3, 4])
        #expect(connections.add {} == nil)
    }
}

private final class EndedConnections: @unchecked Sendable {
    private(set) var all: [Int] = []
    func add(_ number: Int) { all.append(number) }
}
