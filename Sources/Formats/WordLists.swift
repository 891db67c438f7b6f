/// Lists of words that a format names once, under `words`, and asks for in many selectors: `h2:text-is($abstract)`. A list
/// may take others in.
struct WordLists {
  private let lists: Configuration
  /// Lists as they stand in a selector, once they have been asked for.
  private var written: [String: String] = [:]

  /// - Parameter lists: The mapping from names to words.
  init(_ lists: Configuration) { self.lists = lists }

  /// A text with words in the places of the names of lists.
  ///
  /// - Throws: ``ConfigurationError`` where there is no such list.
  mutating func expanded(_ text: String, at node: Configuration) throws -> String {
    var expanded = ""
    var rest = text[...]
    while let mark = Self.mark(in: rest) {
      expanded += rest[..<mark]
      let name = rest[rest.index(after: mark)...].prefix { $0.isLetter || $0 == "-" }
      expanded += try words(String(name), at: node, left: Self.mostNested)
      rest = rest[name.endIndex...]
    }
    return expanded + rest
  }

  /// How deep lists may take in lists.
  private static let mostNested = 4

  /// Where a name begins: at a `$` before a letter. `[href$=x]` and `[href$="x"]` have none.
  static func mark(in text: Substring) -> String.Index? {
    let utf8 = text.utf8
    var start = utf8.startIndex
    while let at = utf8[start...].firstIndex(of: UInt8(ascii: "$")) {
      start = utf8.index(after: at)
      if start < utf8.endIndex, (0x61...0x7A).contains(utf8[start]) { return at }
    }
    return nil
  }

  private mutating func words(_ name: String, at node: Configuration, left: Int) throws -> String {
    if let known = written[name] { return known }
    guard let list = lists[name] else { throw node.error("there is no list of words ‘\(name)’") }
    guard left > 0 else { throw list.error("lists of words take each other in, too deep") }
    let parts = try list.items.map { item in
      let word = try item.string("a word")
      return word.hasPrefix("$")
        ? try words(String(word.dropFirst()), at: item, left: left - 1) : try quoted(word, item)
    }
    written[name] = parts.joined(separator: ", ")
    return parts.joined(separator: ", ")
  }

  private func quoted(_ word: String, _ node: Configuration) throws -> String {
    guard !word.utf8.contains(UInt8(ascii: "\"")) else { throw node.error("a word of a list holds no quotation mark") }
    return "\"\(word)\""
  }
}

extension Configuration {
  /// The tree of a format with words in the places of the names of its lists.
  ///
  /// - Throws: ``ConfigurationError`` where there is no such list.
  func withWords() throws -> Configuration {
    guard let node = self["words"], case .mapping(let entries) = kind else { return self }
    var lists = WordLists(node)
    return with(
      try entries.map { entry in
        let isAsked = ["identify", "fields", "body"].contains { entry.key.isScalar($0) }
        return isAsked ? Entry(key: entry.key, value: try entry.value.expanded(&lists)) : entry
      })
  }

  private func expanded(_ lists: inout WordLists) throws -> Configuration {
    // Most of a format has none, and is not copied.
    guard namesLists else { return self }
    switch kind {
    case .scalar(let text): return replacing(.scalar(try lists.expanded(text, at: self)), written: text)
    case .sequence(let items): return replacing(.sequence(try items.map { try $0.expanded(&lists) }))
    case .mapping(let entries):
      return with(try entries.map { Entry(key: $0.key, value: try $0.value.expanded(&lists)) })
    }
  }

  private var namesLists: Bool {
    switch kind {
    case .scalar(let text): text.utf8.contains(UInt8(ascii: "$")) && WordLists.mark(in: text[...]) != nil
    case .sequence(let items): items.contains { $0.namesLists }
    case .mapping(let entries): entries.contains { $0.value.namesLists }
    }
  }
}
