/// News as server-sent events. In between it sends an empty comment now and then: only by writing is it found out that a
/// reader has gone.
enum NewsStream {
    static func events(_ news: AsyncStream<PreviewState.News>) -> AsyncStream<[UInt8]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
        let task = Task {
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
        return stream
    }

    static func event(_ news: PreviewState.News) -> [UInt8] {
        Array("data: ".utf8) + JSONText.news(news) + Array("\n\n".utf8)
    }
}
