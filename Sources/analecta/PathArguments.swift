import Inputs

/// Paths of the command line in the bytes in which they came: names of files need not be UTF-8, and Swift's own list of
/// arguments has U+FFFD where they are not.
enum PathArguments {
  /// The inputs that arguments name; `-` is standard input.
  static func source(_ arguments: [String]) -> InputSource {
    .named(arguments.map(locator)[...])
  }

  /// The input that an argument names.
  static func locator(_ argument: String) -> InputLocator {
    raw(argument).map { InputLocator(bytes: $0) } ?? InputLocator(argument: argument)
  }

  /// The bytes of an argument that is not UTF-8.
  private static func raw(_ argument: String) -> [UInt8]? {
    guard argument.unicodeScalars.contains("\u{FFFD}") else { return nil }
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let pointer = CommandLine.unsafeArgv[index] else { continue }
      let text = String(cString: pointer)
      if text == argument { return Array(UnsafeRawBufferPointer(start: pointer, count: length(pointer))) }
    }
    return nil
  }

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var end = text
    while end.pointee != 0 { end += 1 }
    return end - text
  }
}
