import Articles

/// A cited work in the address of a search for it, as links beside references have it:
/// `?title=Naps&author=J+Roe&publication_year=2001&journal=Tea`.
enum LookupLink {
  /// The most parameters that are looked at.
  private static let maximalPairs = 400

  /// The work that the parameters tell of, in the shape of a tagged one; `nil` where they tell no title. Linear.
  static func work(_ href: String) -> Capture? {
    guard let mark = href.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    var parts: [Capture] = []
    var seen: Set<Field> = []
    for pair in href[mark...].dropFirst().split(separator: "&", maxSplits: maximalPairs) {
      guard let sign = pair.firstIndex(of: "=") else { continue }
      let value = FormEncoding.decoded(pair[pair.index(after: sign)...].utf8)
      guard value.utf8.contains(where: { $0 != 0x20 }) else { continue }
      if pair[..<sign] == "author" {
        parts.append(Capture(.author, "", parts: [Capture(.name, value)]))
      } else if let field = fields[pair[..<sign]], seen.insert(field).inserted {
        parts.append(Capture(field, value))
      }
    }
    guard seen.contains(.title) else { return nil }
    if seen.contains(.container) { parts.append(Capture(.type, "journal")) }
    return Capture(.cited, "", parts: parts)
  }

  private static let fields: [Substring: Field] = [
    "title": .title, "journal": .container, "publication_year": .year, "volume": .volume, "issue": .issue,
    "pages": .pages, "doi": .doi,
  ]
}
