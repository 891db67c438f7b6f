import Articles

/// A list of references that a page prints twice, in short beside the article and whole below it.
enum ReferenceLists {
  /// Fewer letters and digits do not tell one reference from another: `Ibid.`, `View all`.
  private static let shortest = 24

  /// The entries of one of two lists that stand one after the other and hold the same: of the second, unless it is only a
  /// part of the first. Entries that stand in one list alone are all kept. Linear.
  static func longer(_ entries: [Capture]) -> [Capture] {
    let keys = entries.map { key($0) }
    guard entries.count > 1, let first = keys.first.flatMap(\.self),
      let border = keys.indices.dropFirst().first(where: { keys[$0] == first })
    else { return entries }
    let (front, back) = (Set(keys[..<border].compactMap(\.self)), Set(keys[border...].compactMap(\.self)))
    if front.isSubset(of: back) { return Array(entries[border...]) }
    return back.isSubset(of: front) ? Array(entries[..<border]) : entries
  }

  /// The words without the number in front, folded; `nil` for what is too short to tell.
  private static func key(_ entry: Capture) -> String? {
    guard let text = entry.text(.text) else { return nil }
    let key = NameKey.key(PrintedNumber.split(text)?.rest ?? text[...])
    return key.utf8.count < shortest ? nil : key
  }
}
