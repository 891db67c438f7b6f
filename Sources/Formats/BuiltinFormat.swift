/// A format file that is part of the program, as `embed-formats` writes it when the program is built and ``CompactTree``
/// reads it.
struct BuiltinFormat: Sendable {
  /// The file's name.
  let file: String
  /// The tree of all but the rules.
  let frame: String
  /// The tree of the rules, and of the reader and the format that they are for and go on from; empty where there are none.
  let rules: String

  /// What of a format's tree is asked for.
  enum Part {
    case frame
    case rules
    case whole
  }

  /// The format of a name.
  static func named(_ name: String) -> BuiltinFormat? { all.first { $0.file == name + ".yaml" } }

  /// Its tree.
  ///
  /// - Throws: ``ConfigurationError``; the tests see to it that it does not.
  func tree(_ part: Part) throws -> Configuration {
    switch part {
    case .frame: try CompactTree.read(frame, file: file)
    case .rules: try CompactTree.read(rules.isEmpty ? "m0;" : rules, file: file)
    case .whole: try tree(.frame).joined(with: tree(.rules))
    }
  }
}
