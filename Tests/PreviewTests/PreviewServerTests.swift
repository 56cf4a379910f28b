import Foundation
import SiteGenerator
import Testing

@testable import Preview

/// Over a real connection, byte by byte as a hostile program might write it.
struct PreviewServerTests {
    /// Sends bytes and reads all that comes back until the server closes.
    ///
    /// - Parameter heard: what has come so far.
    private func talk(_ port: UInt16, _ bytes: [UInt8], _ heard: Heard = Heard()) async -> String {
        // The threads that tests run on are few, and the server needs them.
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: Self.talk(port, bytes, heard)) }
        }
    }

    private static func talk(_ port: UInt16, _ bytes: [UInt8], _ heard: Heard) -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return "refused" }
        // Against a hang: where tests take all threads, the server gets its turn late.
        var timeout = timeval(tv_sec: 600, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        _ = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            heard.bytes.withLock { $0 += buffer[..<count] }
        }
        return heard.text
    }

    private final class Heard: Sendable {
        let bytes = Locked<[UInt8]>([])
        var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }

        func wait(for text: String) async throws {
            for _ in 1...3000 where !self.text.contains(text) { try await Task.sleep(for: .milliseconds(10)) }
        }
    }

    private func request(_ line: String, host: String = "localhost") -> [UInt8] {
        Array("\(line) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n".utf8)
    }

    private func talk(_ port: UInt16, _ line: String, host: String = "localhost") async -> String {
        await talk(port, request(line, host: host))
    }

    @Test func answersAreOfTheSiteAndOfNothingElse() async throws {
        let site = await ServedSite()
        let server = try await PreviewServer(port: 0, responder: site.responder)
        let page = await talk(server.port, "GET /tides/index.html")
        #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
        for header in [
            "Cache-Control: no-store", "Content-Type: text/html; charset=utf-8", "X-Content-Type-Options: nosniff",
            "Cross-Origin-Resource-Policy: same-origin",
        ] {
            #expect(page.contains("\r\n\(header)\r\n"), "\(header)")
        }
        let head = await talk(server.port, "HEAD /tides/index.html")
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n") && head.hasSuffix("\r\n\r\n"))
        func length(_ answer: String) -> Substring? {
            answer.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }
        }
        #expect(length(head) != nil && length(head) == length(page))

        for target in [
            "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/../../../../../../etc/passwd",
            "/..%2f..%2f..%2f..%2fetc%2fpasswd",
            "//etc/passwd", "/etc/passwd", "/tides/%00/../../etc/passwd", "http://localhost/etc/passwd",
            "file:///etc/passwd",
        ] {
            let answer = await talk(server.port, "GET \(target)")
            #expect(answer.hasPrefix("HTTP/1.1 40"), "\(target)")
            #expect(!answer.contains("root:"), "\(target)")
        }
        #expect(await talk(server.port, "GET /tides/index.html", host: "evil.example").hasPrefix("HTTP/1.1 403"))
        #expect(await talk(server.port, "POST /tides/index.html").hasPrefix("HTTP/1.1 405"))
        let raw = await talk(
            server.port,
            Array("GET /tides/index.html\0.png HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8))
        #expect(!raw.contains("HTTP/1.1 200"))
        let bare = await talk(server.port, Array("GET /tides/index.html HTTP/1.1\r\nConnection: close\r\n\r\n".utf8))
        #expect(bare.hasPrefix("HTTP/1.1 403"))
        #expect(await !talk(server.port, [0x80, 0xFF, 0x0D, 0x0A, 0x0D, 0x0A]).contains("200 OK"))
        await server.stop()
        #expect(await talk(server.port, "GET /", host: "localhost") == "refused")
    }

    @Test func aRequestIsBoundedAndIsNoOtherOnesBody() async throws {
        let site = await ServedSite()
        let server = try await PreviewServer(port: 0, responder: site.responder)
        let line = "GET /tides/index.html HTTP/1.1\r\nHost: localhost\r\n"
        let long = await talk(server.port, Array(("GET /" + String(repeating: "a", count: 20_000)).utf8))
        #expect(long.hasPrefix("HTTP/1.1 431"))
        let many = await talk(server.port, Array((line + String(repeating: "A: b\r\n", count: 200) + "\r\n").utf8))
        #expect(many.hasPrefix("HTTP/1.1 431"))
        let two = await talk(server.port, Array((line + "\r\n").utf8) + request("GET /tides/index.html"))
        #expect(two.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
        let body = await talk(
            server.port, Array((line + "Content-Length: 99\r\n\r\n").utf8) + request("GET /tides/index.html"))
        #expect(body.components(separatedBy: "HTTP/1.1 200 OK").count == 2)
        #expect(await talk(server.port, Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)).hasPrefix("HTTP/1.1 505"))
        let foreign = await talk(
            server.port, Array((line + "Origin: http://evil.example\r\n\r\n").utf8) + request("GET /"))
        #expect(foreign.hasPrefix("HTTP/1.1 403"))
        await server.stop()
    }

    @Test func whenThereAreTooManyTheOldestMakesRoom() async throws {
        let site = await ServedSite()
        let server = try await PreviewServer(port: 0, responder: site.responder, mostConnections: 3)
        let port = server.port
        // These would be silent for 30 seconds.
        let silent = (0..<3).map { _ in Task.detached { [self] in await talk(port, Array("GET ".utf8)) } }
        for _ in 1...3000 where server.connectionCount < 3 { try await Task.sleep(for: .milliseconds(10)) }
        for _ in 0..<5 { #expect(await talk(port, "GET /tides/index.html").hasPrefix("HTTP/1.1 200")) }
        for task in silent { #expect(await !task.value.contains("200")) }
        await server.stop()
    }

    @Test func aStreamSendsTheNewsAndEndsWithTheServer() async throws {
        let site = await ServedSite()
        let server = try await PreviewServer(port: 0, responder: site.responder)
        let (port, heard) = (server.port, Heard())
        let reading = Task.detached { [self] in
            await talk(port, request("GET /.sitegen/news?page=%2Ftides%2Findex.html"), heard)
        }
        try await heard.wait(for: "data: {\"version\":1,\"problems\":[]}\n\n")
        await site.state.refuse(["a: b"])
        try await heard.wait(for: "data: {\"version\":1,\"problems\":[\"a: b\"]}\n\n")
        #expect(heard.text.contains("data: {\"version\":1,\"problems\":[]}\n\n"))
        #expect(heard.text.contains("data: {\"version\":1,\"problems\":[\"a: b\"]}\n\n"))
        #expect(heard.text.contains("Content-Type: text/event-stream"))
        // A stream that nobody ends would be read for 30 seconds.
        let began = ContinuousClock.now
        await server.stop()
        _ = await reading.value
        #expect(ContinuousClock.now - began < .seconds(20))
    }

    @Test func aTakenPortIsSaidToBeTaken() async throws {
        let site = await ServedSite()
        let server = try await PreviewServer(port: 0, responder: site.responder)
        await #expect {
            _ = try await PreviewServer(port: server.port, responder: site.responder)
        } throws: { error in
            if case PreviewServer.Failure.portTaken = error { true } else { false }
        }
        await server.stop()
    }
}
