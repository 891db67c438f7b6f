/// Index names in one string, as a page's metadata gives them: `Bloch RJ;Gonzalez-Serratos H;`.
public enum AuthorIndex {
  /// The names in order; empty parts are dropped. Linear.
  public static func split(_ text: String) -> [String] {
    text.split(separator: ";").compactMap { part in
      let words = part.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }

  /// The index name of each printed name, for pages whose names carry no links.
  ///
  /// Names are paired by position when both lists are of one length. Otherwise (groups or repeated names may stand in
  /// one list only) each printed name takes the next index name that fits it; `nil` where none does. Linear when the lists
  /// agree, else at most 16 index names are looked at for each printed name.
  public static func searchNames(for printed: [String], in index: [String]) -> [String?] {
    if printed.count == index.count { return index }
    var next = 0
    return printed.map { name in
      let words = name.split(separator: " ")
      guard name.utf8.count <= NameKey.longest else { return nil }
      let window = index[next...].prefix(16)
      guard let found = window.firstIndex(where: { fits(words, $0) }) else { return nil }
      next = found + 1
      return index[found]
    }
  }

  private static func fits(_ words: [Substring], _ indexName: String) -> Bool {
    guard indexName.utf8.count <= NameKey.longest, let search = SearchName(indexName), !words.isEmpty else {
      return false
    }
    if NameKey.key(words.joined()) == NameKey.key(indexName) { return true }
    let fit = NameFit(words: words, umlauts: .dropped)
    return search.cuts.contains { cut in
      guard let initials = cut.initials, let parts = fit.find(cut.family, suffix: search.suffix) else { return false }
      return parts.given.isEmpty || NameKey.key(parts.given.joined()).first == NameKey.key(initials).first
    }
  }
}
