public import Inputs

/// What an output was made from, as a rule of make: `make` then knows when it is out of date.
public struct DependencyFile: Sendable {
  private let path: String
  private var dependencies: [[UInt8]] = []
  private var known: Set<[UInt8]> = []

  /// A dependency file at a path.
  public init(path: String) { self.path = path }

  /// Adds what was read. Standard input is not among what make can look at, and neither is a name with a line feed.
  public mutating func add(_ locator: InputLocator) {
    guard !locator.isStandardInput, !locator.bytes.contains(0x0A), known.insert(locator.bytes).inserted else { return }
    dependencies.append(locator.bytes)
  }

  /// Adds the format files of a folder.
  ///
  /// - Throws: ``Failure``.
  public mutating func add(formats folder: String?) throws {
    guard let folder else { return }
    for (name, _) in try ConfigurationFiles.texts(in: folder) { add(InputLocator(bytes: Array(name.utf8))) }
  }

  /// Adds a file of journals.
  public mutating func add(journals path: String?) {
    if let path { add(InputLocator(argument: path)) }
  }

  /// Writes the rule, and for each thing that was read an empty one, so that make does not mind when it is gone.
  ///
  /// - Throws: ``OutputError``.
  public func write(for target: String) throws(OutputError) {
    var text = Self.escaped(Array(target.utf8)) + [0x3A]
    for dependency in dependencies { text += Array(" \\\n  ".utf8) + Self.escaped(dependency) }
    text.append(0x0A)
    for dependency in dependencies { text += [0x0A] + Self.escaped(dependency) + [0x3A, 0x0A] }
    let output = try Output(path: path)
    try output.write(text)
    try output.commit()
  }

  /// A name as make reads it: `\ `, `\#`, `$$`, `\:`, `%` as it is; a backslash only before those.
  private static func escaped(_ name: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    for byte in name {
      switch byte {
      case UInt8(ascii: "$"): escaped.append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "\t"), UInt8(ascii: ":"):
        escaped.append(UInt8(ascii: "\\"))
      default: break
      }
      escaped.append(byte)
    }
    return escaped
  }
}
