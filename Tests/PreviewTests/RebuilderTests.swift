import SiteGenerator
import Testing

@testable import Preview

struct RebuilderTests {
    /// A job that tells when it begins, and ends when it is let.
    private final class Job: Sendable {
        let begun: AsyncStream<Void>
        private let begin: AsyncStream<Void>.Continuation
        private let gate: AsyncStream<Void>
        private let open: AsyncStream<Void>.Continuation
        let runs = Locked(0)
        let changes = Locked([SourceChange]())

        init() {
            (begun, begin) = AsyncStream.makeStream()
            (gate, open) = AsyncStream.makeStream()
        }

        func run(_ change: SourceChange) async {
            changes.withLock { $0.append(change) }
            runs.withLock { $0 += 1 }
            begin.yield()
            for await _ in gate { break }
        }

        func finishOne() { open.yield() }
    }

    // The limit ends a run that hangs; what else runs at the same time may keep this waiting for minutes.
    @Test(.timeLimit(.minutes(20))) func theFirstEventBuildsAtOnceAndEventsDuringABuildCauseExactlyOneMore() async {
        let job = Job()
        let rebuilder = Rebuilder { await job.run($0) }
        var begun = job.begun.makeAsyncIterator()

        let first = Task { await rebuilder.changed(.anything) }
        await begun.next()
        #expect(job.runs.withLock { $0 } == 1)

        // While it builds, however many: they come back at once, and nothing begins.
        for number in 1...25 { await rebuilder.changed(.files(["\(number % 3)"])) }
        #expect(job.runs.withLock { $0 } == 1)

        job.finishOne()
        await begun.next()
        #expect(job.runs.withLock { $0 } == 2)
        job.finishOne()
        await first.value
        #expect(job.runs.withLock { $0 } == 2)
        #expect(job.changes.withLock { $0 } == [.anything, .files(["0", "1", "2"])])
    }

    @Test func anEventAfterABuildBuildsAgain() async {
        let runs = Locked(0)
        let rebuilder = Rebuilder { _ in runs.withLock { $0 += 1 } }
        await rebuilder.changed(.anything)
        await rebuilder.changed(.anything)
        #expect(runs.withLock { $0 } == 2)
    }
}
