import CLibFuzzer
import Glibc

// fuzz TARGET [OPTION OF LIBFUZZER | FOLDER]...
guard CommandLine.argc > 1, let target = Target(rawValue: CommandLine.arguments[1]) else {
  print(Target.allCases.map(\.rawValue).joined(separator: "\n"))
  exit(CommandLine.argc > 1 ? 64 : 0)
}

/// What libFuzzer calls, which takes no closure.
nonisolated(unsafe) private let test = target.test

// The target's name is no argument of libFuzzer's.
CommandLine.unsafeArgv[1] = CommandLine.unsafeArgv[0]
var count = CommandLine.argc - 1
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    test(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  })
