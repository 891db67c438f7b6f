internal import Yams

/// A node of a YAML file that knows its place: what format files and pipeline files are read from.
public struct Configuration: Sendable {
  /// What a node is.
  public enum Kind: Sendable {
    case scalar(String)
    case sequence([Configuration])
    case mapping([Entry])
  }

  /// A key and its value.
  public struct Entry: Sendable {
    /// The key; a scalar.
    public let key: Configuration
    /// The value.
    public let value: Configuration
  }

  /// The file's name and text, shared by all its nodes, for messages.
  struct Origin: Sendable {
    let file: String
    let lines: [Substring]
  }

  /// What it is.
  public let kind: Kind
  /// 1-based line.
  public let line: Int
  /// 1-based column.
  public let column: Int
  let origin: Origin

  /// Reads a YAML text.
  ///
  /// - Parameter file: The file's name, for messages.
  /// - Throws: ``ConfigurationError``; an empty text, an alias and a text of more than 1 MiB are errors too.
  public init(yaml: String, file: String) throws {
    let origin = Origin(file: file, lines: yaml.split(separator: "\n", omittingEmptySubsequences: false))
    func fail(_ message: String, _ line: Int = 1, _ column: Int = 1) -> ConfigurationError {
      ConfigurationError(message: message, line: line, column: column, origin: origin)
    }
    guard yaml.utf8.count <= 1 << 20 else { throw fail("the file is larger than 1 MiB") }
    do {
      // Every scalar is words here; Yams' default resolver tries a dozen regular expressions on each.
      guard let node = try Yams.compose(yaml: yaml, .basic) else { throw fail("the file is empty") }
      try self.init(node, origin: origin, depth: 0)
    } catch let error as YamlError {
      throw Self.error(error, fail)
    }
  }

  private static func error(
    _ error: YamlError, _ fail: (String, Int, Int) -> ConfigurationError
  ) -> ConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      fail("not YAML: \(problem)", mark.line, mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      fail(
        "the key ‘\(duplicates.first ?? "")’ stands here twice", context.mark.line, context.mark.column)
    default: fail("not YAML: \(error)", 1, 1)
    }
  }

  private init(_ node: Node, origin: Origin, depth: Int) throws {
    line = node.mark?.line ?? 1
    column = node.mark?.column ?? 1
    self.origin = origin
    guard depth < 32 else {
      throw ConfigurationError(message: "nested too deeply", line: line, column: column, origin: origin)
    }
    // Yams has put each alias in place already; an anchor, without which there is none, still shows in the text.
    if origin.lines.indices.contains(line - 1), origin.lines[line - 1].dropFirst(column - 1).first == "&" {
      throw ConfigurationError(message: "aliases are not used here", line: line, column: column, origin: origin)
    }
    switch node {
    case .scalar(let scalar): kind = .scalar(scalar.string)
    case .sequence(let items):
      kind = .sequence(try items.map { try Configuration($0, origin: origin, depth: depth + 1) })
    case .mapping(let pairs):
      kind = .mapping(
        try pairs.map { key, value in
          Entry(
            key: try Configuration(key, origin: origin, depth: depth + 1),
            value: try Configuration(value, origin: origin, depth: depth + 1))
        })
    case .alias:
      throw ConfigurationError(message: "aliases are not used here", line: line, column: column, origin: origin)
    }
  }

  /// An error at this node, or `offset` characters into its words.
  public func error(_ message: String, offset: Int = 0) -> ConfigurationError {
    let column = offset == 0 ? column : column + written(offset)
    return ConfigurationError(message: message, line: line, column: column, origin: origin)
  }

  /// How many columns some characters of a scalar take as they are written: a quote before them and escapes count.
  private func written(_ count: Int) -> Int {
    guard origin.lines.indices.contains(line - 1) else { return count }
    let words = Array(origin.lines[line - 1].dropFirst(column - 1))
    guard let quote = words.first, quote == "\"" || quote == "'" else { return count }
    var columns = 1
    for _ in 0..<count where columns < words.count {
      let isEscape = quote == "'" ? words[columns...].starts(with: "''") : words[columns] == "\\"
      columns += isEscape ? 2 : 1
    }
    return columns
  }
}

extension Configuration {
  /// The entries of a mapping whose keys are all among the allowed ones.
  ///
  /// - Throws: an error at the first other key, with the nearest allowed key as a suggestion.
  public func entries(allowing keys: [String], what: String) throws -> [Entry] {
    guard case .mapping(let entries) = kind else { throw error("expected \(what) as a mapping of keys to values") }
    for entry in entries {
      let key = try entry.key.string("a key")
      guard keys.contains(key) else { throw entry.key.error(Self.unknown("key", key, among: keys)) }
    }
    return entries
  }

  /// The value of a key, or `nil` when the mapping has none of that name.
  public subscript(key: String) -> Configuration? {
    guard case .mapping(let entries) = kind else { return nil }
    return entries.first { if case .scalar(key) = $0.key.kind { true } else { false } }?.value
  }

  /// The value of a key that must be there.
  public func required(_ key: String) throws -> Configuration {
    guard let value = self[key] else { throw error("the key ‘\(key)’ is missing") }
    return value
  }

  /// The words of a scalar.
  public func string(_ what: String) throws -> String {
    guard case .scalar(let string) = kind, !string.isEmpty else { throw error("expected \(what)") }
    return string
  }

  /// The items of a sequence; a scalar or mapping alone counts as one item.
  public var items: [Configuration] {
    if case .sequence(let items) = kind { items } else { [self] }
  }

  /// The words of a sequence of scalars, or of one scalar.
  public func strings(_ what: String) throws -> [String] { try items.map { try $0.string(what) } }

  /// A whole number that is not negative.
  public func integer(_ what: String) throws -> Int {
    guard let number = Int(try string(what)), number >= 0 else { throw error("expected \(what) as a whole number") }
    return number
  }

  /// `true` or `false`.
  public func boolean(_ what: String) throws -> Bool {
    switch try string(what) {
    case "true": true
    case "false": false
    default: throw error("expected \(what) as true or false")
    }
  }

  /// One of some words.
  public func choice(_ choices: [String], what: String) throws -> String {
    let word = try string(what)
    guard choices.contains(word) else { throw error(Self.unknown(what, word, among: choices)) }
    return word
  }

  private static func unknown(_ what: String, _ word: String, among words: [String]) -> String {
    let nearest = words.map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }
    let message = "unknown \(what) ‘\(word)’"
    guard let nearest, nearest.1 <= max(2, word.count / 3) else {
      return message + "; it must be one of " + words.joined(separator: ", ")
    }
    return message + "; did you mean ‘\(nearest.0)’?"
  }

  /// Edits from one word to another (Levenshtein).
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let cost = min(diagonal + (a == b ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[right.count]
  }
}

/// What is wrong with a format or pipeline file, and where.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
  /// What is wrong, for a reader.
  public let message: String
  /// 1-based line.
  public let line: Int
  /// 1-based column.
  public let column: Int
  let origin: Configuration.Origin

  /// `file:line:column: error: message`, the line, and a caret below the place.
  public var description: String {
    let head = "\(origin.file):\(line):\(column): error: \(message)"
    guard origin.lines.indices.contains(line - 1) else { return head }
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: max(column - 1, 0))
    return "\(head)\n  \(number) | \(origin.lines[line - 1])\n  \(margin) | \(indent)^"
  }
}
