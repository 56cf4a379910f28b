import CLibFuzzer
import FuzzChecks

// fuzz CHECK [libFuzzer's arguments…]: SwiftPM wants a `main` of ours, so libFuzzer is called as a library.

/// What a C function can reach.
nonisolated(unsafe) var chosen: FuzzCheck?

guard CommandLine.arguments.count > 1, let check = FuzzCheck.all.first(where: { $0.name == CommandLine.arguments[1] })
else {
    fatalError("fuzz: name one of: " + FuzzCheck.all.map(\.name).joined(separator: " "))
}
chosen = check

var count = CommandLine.argc - 1
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
_ = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
    let bytes = data.map { Array(UnsafeBufferPointer(start: $0, count: size)) } ?? []
    if let fault = chosen?.fault(bytes) { fatalError(fault) }
    return 0
}
