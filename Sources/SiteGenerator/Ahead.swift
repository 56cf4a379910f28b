import Foundation

/// A value that is made on a thread of its own, while others go on that need it later.
final class Ahead<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var result: Value?

    init(_ value: Value) { result = value }

    /// - Parameter isApart: whether there may be a thread for it; if not, the value is made at once.
    init(isApart: Bool, _ make: @escaping @Sendable () -> Value) {
        guard isApart else {
            result = make()
            return
        }
        let thread = Thread { [self] in
            let value = make()
            condition.withLock {
                result = value
                condition.broadcast()
            }
        }
        // As much as the main thread has.
        thread.stackSize = 8 << 20
        thread.start()
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
