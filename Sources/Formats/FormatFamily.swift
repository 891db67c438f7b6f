/// Formats that may go on from each other: `extends: generic` in a format file.
///
/// The rules of both are one tree before anything is compiled, so that a format which goes on from another is in nothing
/// different from one that says everything itself.
struct FormatFamily {
  /// How long a line of formats may be, each going on from the next.
  private static let longest = 4

  private let roots: [String: Configuration]
  private let part: BuiltinFormat.Part

  /// - Parameters:
  ///   - roots: The trees of formats that others may name, besides the built-in ones.
  ///   - part: What of the built-in formats' trees is asked for.
  init(_ roots: [Configuration] = [], of part: BuiltinFormat.Part = .whole) {
    self.part = part
    var byName: [String: Configuration] = [:]
    for root in roots {
      if let name = try? root["name"]?.string("a name") { byName[name] = root }
    }
    self.roots = byName
  }

  /// A format's tree with all that it goes on from, and with words in the places of the names of lists.
  ///
  /// - Throws: ``ConfigurationError`` where it names a format that is not there, or itself, or no list.
  func whole(_ root: Configuration) throws -> Configuration { try whole(root, left: Self.longest).withWords() }

  private func whole(_ root: Configuration, left: Int) throws -> Configuration {
    guard let node = root["extends"] else {
      if let without = root["without"] { throw without.error("only a format that extends another one has ‘without’") }
      return root
    }
    let name = try node.string("the name of a format")
    guard left > 0 else { throw node.error("formats that extend each other in a ring") }
    guard let base = try roots[name] ?? BuiltinFormat.named(name)?.tree(part) else {
      throw node.error("there is no format ‘\(name)’")
    }
    return try root.continuing(whole(base, left: left - 1))
  }
}

extension Configuration {
  /// This mapping with what only another one has.
  func joined(with other: Configuration) throws -> Configuration { try merged(with: other) { _, mine, _ in mine } }

  /// What a base says only of itself.
  private static let own = ["name", "about", "identify", "extends", "without"]

  /// A format's tree completed by that of the one it extends: of keys that both have this one's hold, but rules for
  /// fields are completed one by one, and fields that `without` names are left out.
  fileprivate func continuing(_ base: Configuration) throws -> Configuration {
    let dropped = try self["without"]?.strings("names of fields") ?? []
    return try merged(with: base, except: Self.own) { key, mine, other in
      switch key {
      case "fields": try mine.rules(completedBy: other)
      case "words": try mine.joined(with: other)
      default: mine
      }
    }.leaving(dropped)
  }

  /// Without some fields.
  private func leaving(_ dropped: [String]) -> Configuration {
    guard !dropped.isEmpty, case .mapping(let entries) = kind else { return self }
    return with(
      entries.map { entry in
        guard entry.key.isScalar("fields"), case .mapping(let fields) = entry.value.kind else { return entry }
        let kept = fields.filter { field in !dropped.contains { field.key.isScalar($0) } }
        return Entry(key: entry.key, value: entry.value.with(kept))
      })
  }

  /// Rules for fields, or for parts of a group: those that both have are completed key by key.
  private func rules(completedBy base: Configuration) throws -> Configuration {
    try merged(with: base) { _, mine, other in try mine.rule(completedBy: other) }
  }

  /// A rule: its sources and what it leaves out, in which `inherited` stands for those of the base, and what the base
  /// says besides.
  private func rule(completedBy base: Configuration) throws -> Configuration {
    func completed(_ mine: Configuration, by other: Configuration) -> Configuration {
      Configuration(
        kind: .sequence(mine.items.flatMap { $0.isScalar("inherited") ? other.items : [$0] }), line: mine.line,
        column: mine.column, origin: mine.origin)
    }
    return try asMapping.merged(with: base.asMapping) { key, mine, other in
      switch key {
      case "from", "drop": completed(mine, by: other)
      case "parts": try mine.rules(completedBy: other)
      default: mine
      }
    }
  }

  /// A rule in its long form.
  private var asMapping: Configuration {
    if case .mapping = kind { return self }
    let key = Configuration(kind: .scalar("from"), line: line, column: column, origin: origin)
    return with([Entry(key: key, value: self)])
  }

  /// Two mappings as one: this one's entries in their order, then those that only the base has.
  private func merged(
    with base: Configuration, except: [String] = [],
    both: (String, Configuration, Configuration) throws -> Configuration
  ) throws -> Configuration {
    guard case .mapping(let mine) = kind, case .mapping(let others) = base.kind else { return self }
    var entries = try mine.map { entry in
      let key = try entry.key.string("a key")
      guard let other = base[key], !except.contains(key) else { return entry }
      return Entry(key: entry.key, value: try both(key, entry.value, other))
    }
    for entry in others {
      let key = try entry.key.string("a key")
      if self[key] == nil, !except.contains(key) { entries.append(entry) }
    }
    return with(entries)
  }

  func with(_ entries: [Entry]) -> Configuration { replacing(.mapping(entries)) }

  func isScalar(_ word: String) -> Bool { if case .scalar(word) = kind { true } else { false } }
}
