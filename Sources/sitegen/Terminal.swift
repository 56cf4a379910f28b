import Glibc

/// Results go to standard output, messages to standard error.
enum Terminal {
    static func output(_ text: String) { write(text, to: STDOUT_FILENO) }
    static func output(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
    static func error(_ text: String) { write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    private static func write(_ whole: [UInt8], to descriptor: Int32) {
        var bytes = whole[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            bytes = bytes.dropFirst(count)
        }
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
