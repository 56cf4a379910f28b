import FlyingSocks

/// News as server-sent events. In between it sends an empty comment now and then: only by writing is it found out that a
/// reader has gone.
struct NewsStream: AsyncBufferedSequence {
    typealias Element = UInt8

    let news: AsyncStream<PreviewState.News>

    func makeAsyncIterator() -> Iterator {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        let task = Task { [news] in
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    for await item in news { continuation.yield(Self.event(item)) }
                    continuation.finish()
                }
                group.addTask {
                    while (try? await Task.sleep(for: .seconds(10))) != nil { continuation.yield(Array(":\n\n".utf8)) }
                }
                await group.next()
                group.cancelAll()
            }
        }
        continuation.onTermination = { _ in task.cancel() }
        return Iterator(events: stream.makeAsyncIterator())
    }

    static func event(_ news: PreviewState.News) -> [UInt8] {
        Array("data: ".utf8) + JSONText.news(news) + Array("\n\n".utf8)
    }

    struct Iterator: AsyncBufferedIteratorProtocol {
        fileprivate var events: AsyncStream<[UInt8]>.Iterator
        private var rest: ArraySlice<UInt8> = []

        fileprivate init(events: AsyncStream<[UInt8]>.Iterator) { self.events = events }

        mutating func next() async -> UInt8? {
            if rest.isEmpty { rest = (await events.next() ?? [])[...] }
            return rest.popFirst()
        }

        mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
            if !rest.isEmpty {
                defer { rest = [] }
                return Array(rest)
            }
            return await events.next()
        }
    }
}
