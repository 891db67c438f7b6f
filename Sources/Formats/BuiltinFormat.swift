/// A format file that is part of the program, as `embed-formats` writes it when the program is built and ``CompactTree``
/// reads it.
struct BuiltinFormat: Sendable {
  /// The file's name.
  let file: String
  /// The tree of all but the rules.
  let frame: String
  /// The tree of the rules and of the reader that they are for; empty where there are none.
  let rules: String
}
