import ArgumentParser

/// `--threads`, for the commands that make the pages.
struct ThreadsOption: ParsableArguments {
    @Option(
        name: .customLong("threads"),
        help: ArgumentHelp(
            "Threads that work at the same time. (default: one for each processor that sitegen may use)",
            valueName: "n"))
    var count: Int?

    /// Threads cost memory each, and a slip of the finger shall not take all of it.
    static let most = 1024

    func validate() throws {
        guard let count, !(1...Self.most).contains(count) else { return }
        throw ValidationError("--threads \(count): give a number from 1 to \(Self.most), or leave it out")
    }
}
