/// Reads the trees that `embed-formats` writes at build time: `s5:title`, `l2;…`, `m1;…`, each with its length or count
/// in front. One pass over the bytes; nodes have no place of their own, for the tests see to it that built-in formats
/// are right.
struct CompactTree {
  private let bytes: [UInt8]
  private let origin: Configuration.Origin
  private var at = 0

  /// The configuration that a tree stands for.
  ///
  /// - Throws: ``ConfigurationError`` when the text is no such tree.
  static func read(_ tree: String, file: String) throws -> Configuration {
    var reader = CompactTree(bytes: Array(tree.utf8), origin: Configuration.Origin(file: file, text: ""))
    return try reader.node()
  }

  private init(bytes: [UInt8], origin: Configuration.Origin) {
    self.bytes = bytes
    self.origin = origin
  }

  private mutating func node() throws -> Configuration {
    guard at < bytes.count else { throw error }
    let kind = bytes[at]
    at += 1
    let count = number()
    switch kind {
    case UInt8(ascii: "s"):
      guard at + count <= bytes.count else { throw error }
      defer { at += count }
      return made(.scalar(String(decoding: bytes[at..<at + count], as: UTF8.self)))
    case UInt8(ascii: "l"): return made(.sequence(try (0..<count).map { _ in try node() }))
    case UInt8(ascii: "m"):
      return made(.mapping(try (0..<count).map { _ in Configuration.Entry(key: try node(), value: try node()) }))
    default: throw error
    }
  }

  /// The digits that stand here, and the sign behind them.
  private mutating func number() -> Int {
    var number = 0
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39, number < bytes.count {
      number = number * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    at += 1
    return number
  }

  private func made(_ kind: Configuration.Kind) -> Configuration {
    Configuration(kind: kind, line: 1, column: 1, origin: origin)
  }

  private var error: ConfigurationError {
    ConfigurationError(message: "not a tree of a format file", line: 1, column: 1, origin: origin)
  }
}
