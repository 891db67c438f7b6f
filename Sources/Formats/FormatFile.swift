internal import Articles
internal import Markup

/// Reads format files. Everything that is unknown, misplaced or not understood is an error at its line and column.
public enum FormatFile {
  /// The first line of every format file names this version of the grammar.
  public static let version = "format/1"

  private static let selectors = SelectorPool()

  /// Compiles a format from the text of its file. It may go on from a built-in format.
  ///
  /// - Throws: ``ConfigurationError``.
  public static func read(_ yaml: String, file: String) throws -> Format {
    try format(FormatFamily().whole(Configuration(yaml: yaml, file: file)), file: file)
  }

  /// Compiles formats from the texts of their files. They may go on from each other and from built-in formats.
  ///
  /// - Throws: ``ConfigurationError``.
  public static func read(_ files: [(yaml: String, file: String)]) throws -> [Format] {
    let roots = try files.map { try Configuration(yaml: $0.yaml, file: $0.file) }
    let family = FormatFamily(roots)
    return try zip(roots, files).map { try format(family.whole($0), file: $1.file) }
  }

  private static func format(_ root: Configuration, file: String) throws -> Format {
    var frames = FrameReader()
    var format = try frames.format(root, file: file)
    let rules = try rules(root)
    format.isRefusalList = rules.fields.rules.isEmpty
    format.rules = Late(rules)
    return format
  }

  /// The formats that are part of the program; the rules of each are compiled when they are asked for.
  ///
  /// - Throws: ``ConfigurationError``; the tests see to it that it does not.
  static func readBuiltin() throws -> [Format] {
    let trees = try BuiltinFormat.all.map { try $0.tree(.frame) }
    // Most go on from the same few: a family that has been given their trees reads none of them again.
    let family = FormatFamily(trees)
    var frames = FrameReader()
    return try zip(trees, BuiltinFormat.all).map { tree, builtin in
      var format = try frames.format(family.whole(tree), file: builtin.file)
      format.isRefusalList = builtin.rules.isEmpty
      format.rules = Late { (try? rules(of: builtin)) ?? Format.Rules() }
      return format
    }
  }

  /// The rules of a format that is part of the program.
  ///
  /// - Throws: ``ConfigurationError``; the tests see to it that it does not.
  static func rules(of builtin: BuiltinFormat) throws -> Format.Rules {
    guard !builtin.rules.isEmpty else { return Format.Rules() }
    return try rules(FormatFamily(of: .rules).whole(builtin.tree(.rules)))
  }

  private static func rules(_ root: Configuration) throws -> Format.Rules {
    let isForRecords = try root["reader"]?.string("a reader") == "records"
    let names = SelectorNames()
    return Format.Rules(
      fields: try root["fields"].map { try FieldRulesReader.read($0, names: names, isForRecords: isForRecords) }
        ?? FieldRules(names: names),
      body: try root["body"].map { try BodyRules.read($0, names: names) })
  }

  /// A selector; what is wrong with it is shown at its place in the file.
  static func selector(_ node: Configuration) throws -> Selector {
    try selector(node.string("a selector"), at: node)
  }

  static func selector(_ source: String, at node: Configuration) throws -> Selector {
    do {
      return try selectors.selector(source)
    } catch let error as SelectorError {
      throw node.error("in the selector ‘\(source)’: \(error.message)", offset: error.column - 1)
    }
  }
}
