import Foundation

/// A value that another thread makes, while those go on that need it later.
final class Ahead<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var result: Value?

    init(_ value: Value) { result = value }

    /// - Parameter isApart: whether another thread may make it; if not, the value is made at once.
    init(isApart: Bool, _ make: @escaping @Sendable () -> Value) {
        guard isApart else {
            result = make()
            return
        }
        WorkerPool.shared.run { [self] in
            let value = make()
            condition.withLock {
                result = value
                condition.broadcast()
            }
        }
    }

    /// Waits for it.
    var value: Value {
        condition.withLock {
            while true {
                if let result { return result }
                condition.wait()
            }
        }
    }
}
