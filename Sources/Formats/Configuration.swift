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
    let text: String

    /// The scalars of a line, counted from 1, without its end. Lines end at line feeds alone, as YAML counts them; a
    /// Swift `Character` would hide one in each CR LF.
    func line(_ number: Int) -> [Unicode.Scalar]? {
      let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      guard lines.indices.contains(number - 1) else { return nil }
      let line = lines[number - 1]
      return Array(line.last == "\r" ? line.dropLast() : line)
    }
  }

  private static let maximalBytes = 1 << 20
  private static let maximalDepth = 32

  /// What it is.
  public let kind: Kind
  /// 1-based line.
  public let line: Int
  /// 1-based column, in Unicode scalars.
  public let column: Int
  let origin: Origin
  /// A scalar's words as they stand in the file, where it has been given others: no place in these can be shown.
  private(set) var written: String?

  /// A node that has been read in another way than from YAML.
  init(kind: Kind, line: Int, column: Int, origin: Origin) {
    self.kind = kind
    self.line = line
    self.column = column
    self.origin = origin
  }

  /// What stands at the same place.
  func replacing(_ kind: Kind, written: String? = nil) -> Configuration {
    var node = Configuration(kind: kind, line: line, column: column, origin: origin)
    node.written = written
    return node
  }

  /// Reads a YAML text.
  ///
  /// - Parameter file: The file's name, for messages.
  /// - Throws: ``ConfigurationError``; an empty text, a key that stands twice, an anchor, and a text of more than 1 MiB
  ///   or 32 levels are errors too.
  public init(yaml: String, file: String) throws {
    guard yaml.utf8.count <= Self.maximalBytes else {
      let origin = Origin(file: file, text: "")
      throw ConfigurationError(message: "the file is larger than 1 MiB", line: 1, column: 1, origin: origin)
    }
    let origin = Origin(file: file, text: yaml)
    do {
      // Every scalar is words here; Yams' default resolver tries a dozen regular expressions on each.
      let parser = try Parser(yaml: yaml, resolver: .basic)
      // Nodes hold their anchors weakly, the parser holds them for good.
      self = try withExtendedLifetime(parser) {
        guard let node = try parser.singleRoot() else {
          throw ConfigurationError(message: "the file is empty", line: 1, column: 1, origin: origin)
        }
        return try Configuration(node, origin: origin, depth: 0)
      }
    } catch let error as YamlError {
      throw ConfigurationError(error, origin: origin)
    }
  }

  /// An anchor is refused where it stands, which is before its first alias: aliases in aliases grow without bound.
  private init(_ node: Node, origin: Origin, depth: Int) throws {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    func fail(_ message: String) -> ConfigurationError {
      ConfigurationError(message: message, line: line, column: column, origin: origin)
    }
    guard depth < Self.maximalDepth else { throw fail("nested too deeply") }
    guard node.anchor == nil else { throw fail("aliases are not used here") }
    func child(_ node: Node) throws -> Configuration { try Configuration(node, origin: origin, depth: depth + 1) }
    switch node {
    case .scalar(let scalar): kind = .scalar(scalar.string)
    case .sequence(let nodes): kind = .sequence(try nodes.map(child))
    case .mapping(let pairs):
      kind = .mapping(try pairs.map { Entry(key: try child($0), value: try child($1)) })
    case .alias: throw fail("aliases are not used here")
    }
    self.line = line
    self.column = column
    self.origin = origin
  }

  /// An error at this node, or `offset` characters into its words.
  public func error(_ message: String, offset: Int = 0) -> ConfigurationError {
    let column = offset == 0 || written != nil ? column : column + columns(ofFirst: offset)
    return ConfigurationError(message: message, line: line, column: column, origin: origin)
  }

  /// How many columns some characters of a scalar take as they are written: a quote before them and escapes count.
  private func columns(ofFirst count: Int) -> Int {
    let words = origin.line(line)?.dropFirst(column - 1) ?? []
    guard let quote = words.first, quote == "\"" || quote == "'" else { return count }
    var rest = words.dropFirst()
    for _ in 0..<count {
      let isEscape = quote == "'" ? rest.starts(with: ["'", "'"]) : rest.first == "\\"
      rest = rest.dropFirst(isEscape ? 2 : 1)
    }
    return words.count - rest.count
  }
}

extension ConfigurationError {
  /// What the YAML parser found wrong.
  fileprivate init(_ error: YamlError, origin: Configuration.Origin) {
    self.origin = origin
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (message, line, column) = ("not YAML: \(problem)", mark.line, mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      (message, line, column) = ("the key ‘\(key)’ stands here twice", context.mark.line, context.mark.column)
    case .reader(let problem, _, _, _): (message, line, column) = ("not YAML: \(problem)", 1, 1)
    default: (message, line, column) = ("not YAML", 1, 1)
    }
  }
}
