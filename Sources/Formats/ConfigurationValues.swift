extension Configuration {
  /// The entries of a mapping whose keys are all among the allowed ones.
  ///
  /// - Throws: an error at the first other key, with the nearest allowed key as a suggestion.
  public func entries(allowing keys: [String], what: String) throws -> [Entry] {
    guard case .mapping(let entries) = kind else { throw error("expected \(what) as a mapping of keys to values") }
    for entry in entries {
      let key = try entry.key.string("a key")
      guard keys.contains(key) else {
        throw entry.key.error(Spelling.complaint(about: key, as: "key", among: keys))
      }
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
    guard choices.contains(word) else {
      throw error(Spelling.complaint(about: word, as: what, among: choices))
    }
    return word
  }
}
