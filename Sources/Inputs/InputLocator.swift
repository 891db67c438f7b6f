/// Where an input is: a path in the bytes that the system knows it by, or standard input.
public struct InputLocator: Sendable, Hashable {
  /// The path's bytes; names of files need not be UTF-8.
  public let bytes: [UInt8]
  /// Whether it is standard input, whose path is `-`.
  public let isStandardInput: Bool

  /// Standard input.
  public static let standardInput = InputLocator(bytes: [0x2D], isStandardInput: true)

  /// A path of the command line, where `-` is standard input.
  public init(argument: String) {
    self.init(bytes: Array(argument.utf8), isStandardInput: argument == "-")
  }

  /// A path in bytes; `-` is a file of that name.
  public init(bytes: [UInt8]) { self.init(bytes: bytes, isStandardInput: false) }

  private init(bytes: [UInt8], isStandardInput: Bool) {
    self.bytes = bytes
    self.isStandardInput = isStandardInput
  }

  /// The path for records and messages; bytes that are not UTF-8 are written `\xE9`.
  public var path: String { String(path: bytes) }

  /// The path of a name inside the folder that this is.
  func appending(_ name: [UInt8]) -> InputLocator {
    let separator: [UInt8] = bytes.last == 0x2F ? [] : [0x2F]
    return InputLocator(bytes: bytes + separator + name)
  }

  /// Calls a system function with the path, ended by NUL.
  func withCPath<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    let path = bytes.map(CChar.init(bitPattern:)) + [0]
    return path.withUnsafeBufferPointer { path in
      // The array holds at least the NUL, so the address is always there.
      path.baseAddress.map(body) ?? withUnsafePointer(to: 0, body)
    }
  }
}
