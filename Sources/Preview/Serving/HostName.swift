/// Whom a request believes to speak to. A page of another site can have its own name lead to this machine (DNS rebinding),
/// but its requests still bear that name.
enum HostName {
    /// Whether a `Host` header names this machine by one of its own names, with any port: the port may be forwarded.
    static func isOwn(_ host: String?) -> Bool {
        guard let host else { return false }
        let parts = host.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts[0].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard name == Array("localhost".utf8) || name == Array("127.0.0.1".utf8) else { return false }
        guard parts.count > 1 else { return true }
        return (1...5).contains(parts[1].count) && parts[1].allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether an `Origin` header is missing or names this machine. A page of another site cannot read the answer, but
    /// could hold the connection.
    static func isOwnOrigin(_ origin: String?) -> Bool {
        guard let origin else { return true }
        guard origin.hasPrefix("http://") else { return false }
        return isOwn(String(origin.dropFirst(7)))
    }
}
