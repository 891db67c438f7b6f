/// A printed name in which a family name known from an index is looked for.
struct NameFit {
  private let words: [Substring]
  private let umlauts: NameKey.Umlauts

  /// The parts of a printed name around a family name.
  struct Parts {
    var family: ArraySlice<Substring>
    var given: ArraySlice<Substring>
    var suffix: String?
  }

  /// A name of these words.
  init(words: [Substring], umlauts: NameKey.Umlauts) {
    self.words = words
    self.umlauts = umlauts
  }

  /// The place of the family name: at the end, before a suffix, or at the start. `nil` when it is at neither.
  func find(_ family: ArraySlice<Substring>, suffix: String?) -> Parts? {
    let key = NameKey.key(family.joined(), umlauts: umlauts)
    guard !key.isEmpty else { return nil }
    if suffix == nil, let parts = atEnd(key, of: words.count) { return parts }
    if let last = words.last, words.count > 1, NameWords.isSuffix(last), var parts = atEnd(key, of: words.count - 1) {
      parts.suffix = NameWords.withoutStops(last)
      return parts
    }
    return atEnd(key, of: words.count) ?? atStart(key)
  }

  /// The key of a word: few of a name's words are asked for.
  private func key(_ word: Int) -> String { NameKey.key(words[word], umlauts: umlauts) }

  /// The family name as the last of the first `count` words, all of them or a whole number of them.
  private func atEnd(_ key: String, of count: Int) -> Parts? {
    var rest = key[...]
    var start = count
    while !rest.isEmpty, start > 0 {
      let word = self.key(start - 1)
      guard rest.hasSuffix(word) else { break }
      start -= 1
      rest.removeLast(word.count)
    }
    guard rest.isEmpty else { return nil }
    return Parts(family: words[start..<count], given: words[..<start])
  }

  private func atStart(_ key: String) -> Parts? {
    var rest = key[...]
    var end = 0
    while !rest.isEmpty, end < words.count {
      let word = self.key(end)
      guard rest.hasPrefix(word) else { break }
      rest.removeFirst(word.count)
      end += 1
    }
    guard rest.isEmpty else { return nil }
    let suffix = words.count > end + 1 ? words.last.flatMap { NameWords.isSuffix($0) ? $0 : nil } : nil
    return Parts(
      family: words[..<end], given: words[end..<(words.count - (suffix == nil ? 0 : 1))],
      suffix: suffix.map(NameWords.withoutStops))
  }
}
