import Foundation

/// A value that one thread at a time looks at or changes.
///
/// The standard library's `Mutex` waits in a way that ThreadSanitizer does not see on Linux, which then reports every
/// contended lock as a race. This one can be checked.
public final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    public init(_ value: Value) { self.value = value }

    /// - Throws: what the body throws.
    public func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
