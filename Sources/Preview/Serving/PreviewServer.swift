import FlyingSocks
import Foundation

/// Speaks HTTP/1.1 on this machine's own address, and on no other. Bounds what a client may send, how long it may take,
/// and how many there are: any page that the editor's browser has open can talk to it.
final class PreviewServer: Sendable {
    let port: UInt16
    private let listener: Socket
    private let connections: Connections
    private let tasks: [Task<Void, Never>]

    /// Far below the descriptors that a process may have open by default (1024).
    static let mostConnections = 256

    enum Failure: Error {
        case portTaken
        /// What the system said.
        case refused(String)
    }

    /// Listens, and comes back when it does.
    ///
    /// - Parameter port: 0 for whichever is free.
    /// - Throws: `Failure`.
    init(port: UInt16, responder: Responder, mostConnections: Int = mostConnections) async throws {
        let pool = SocketPool<ePoll>.ePoll()
        let listener: Socket
        do {
            listener = try Self.listener(port)
            try await pool.prepare()
        } catch let error as SocketError {
            if case .failed(_, let code, let message) = error {
                throw code == EADDRINUSE ? Failure.portTaken : .refused(message)
            }
            throw Failure.refused(error.localizedDescription)
        }
        guard case .ip4(_, let actual) = try? listener.sockname() else { throw Failure.refused("no address") }
        self.port = actual
        self.listener = listener
        let connections = Connections(limit: mostConnections)
        self.connections = connections
        let accepting = try AsyncSocket(socket: listener, pool: pool)
        tasks = [
            Task { try? await pool.run() },
            Task { await Self.accept(accepting, responder, connections) },
        ]
    }

    private static func listener(_ port: UInt16) throws -> Socket {
        let socket = try Socket(domain: Int32(sockaddr_in.family))
        do {
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
            try socket.listen()
            return socket
        } catch {
            try? socket.close()
            throw error
        }
    }

    private static func accept(_ listener: AsyncSocket, _ responder: Responder, _ connections: Connections) async {
        while !Task.isCancelled {
            do {
                let socket = try await listener.accept()
                let closing = Closing(socket)
                guard let id = connections.add({ closing.end() }) else {
                    closing.close()
                    return
                }
                closing.task = Task {
                    await Connection(socket: socket, responder: responder, connections: connections, id: id).serve()
                    connections.remove(id)
                    closing.close()
                }
            } catch is CancellationError {
                return
            } catch {
                // No descriptor is free, or the client was gone again at once. The next one may have more luck.
                try? await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    var connectionCount: Int { connections.count }

    /// Closes every connection, streams too.
    func stop() async {
        tasks[1].cancel()
        connections.endAll()
        _ = await tasks[1].value
        try? listener.close()
        tasks[0].cancel()
    }
}
