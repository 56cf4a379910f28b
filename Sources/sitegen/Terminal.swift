import Glibc
import SiteGenerator

/// Results go to standard output, messages to standard error.
enum Terminal {
    static func output(_ text: String) { output(Array(text.utf8)) }
    /// A result that cannot be written whole ends the program: whoever reads it must not take a part for all of it.
    static func output(_ bytes: [UInt8]) {
        guard !write(bytes, to: STDOUT_FILENO) else { return }
        error(DiskError(writing: "standard output").said)
        end(2)
    }
    static func error(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

    /// Says whether all was written; `errno` says why not.
    private static func write(_ whole: [UInt8], to descriptor: Int32) -> Bool {
        var bytes = whole[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            bytes = bytes.dropFirst(count)
        }
        return true
    }

    /// Ends the program. Everything that must be undone was undone.
    static func end(_ code: Int32) -> Never { Glibc.exit(code) }

    /// Whether messages go to a terminal that can move its cursor.
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

    /// The same for colours, which a person may not want: https://no-color.org.
    static var takesColor: Bool { isInteractive && (environment("NO_COLOR") ?? "").isEmpty }

    /// The same for what a command prints as its result.
    static var outputTakesColor: Bool {
        isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb" && (environment("NO_COLOR") ?? "").isEmpty
    }

    /// Whether a person can be asked: both ends are a terminal.
    static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// Columns of the terminal that messages go to.
    static var columns: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Seconds of a clock that nobody sets.
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

extension DiskError {
    /// As commands end with it.
    var said: String { "sitegen: error: \(self)\n" + (help.map { "  help: \($0)\n" } ?? "") }
}
