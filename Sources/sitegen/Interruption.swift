import Glibc
import Synchronization

/// Ctrl-C, and being told to end: what a build put aside is cleared away before the program ends as it was told to. A
/// second signal ends it at once.
enum Interruption {
    private static let received = Atomic<Int32>(0)

    static var isThere: Bool { received.load(ordering: .relaxed) != 0 }

    static func listen() {
        received.store(0, ordering: .relaxed)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            // `nohup`, and shells for what they run in the background, have some ignored.
            guard sigaction(number, nil, &action) == 0, !isIgnored(action) else { continue }
            action = sigaction()
            action.__sigaction_handler.sa_handler = { Interruption.received.store($0, ordering: .relaxed) }
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
            sigaction(number, &action, nil)
        }
    }

    /// Ends the program by the signal that came, so that whoever waits for it sees that.
    static func end() -> Never {
        let number = received.load(ordering: .relaxed)
        signal(number, SIG_DFL)
        raise(number)
        // A signal that is blocked comes later or never.
        Terminal.end(128 + number)
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
