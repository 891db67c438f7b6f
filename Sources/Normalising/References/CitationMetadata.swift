import Articles

/// A reference as Highwire Press' metadata have it: `citation_title=Naps; citation_author=J Roe; citation_year=2001`.
enum CitationMetadata {
  /// The most pairs of one reference that are looked at.
  private static let maximalPairs = 400

  /// The work that the pairs tell of, in the shape of a tagged one; `nil` for words that are no pairs. Linear.
  static func work(_ printed: String) -> Capture? {
    let pairs = pairs(printed)
    guard !pairs.isEmpty else { return nil }
    var parts: [Capture] = []
    var groups: [Capture] = []
    var seen: Set<Field> = []
    for (key, value) in pairs {
      switch key {
      case "author", "authors": parts += authors(value)
      case "volume" where seen.insert(.volume).inserted: parts.append(Capture(.volume, withoutName(value)))
      case "org": groups.append(Capture(.author, "", parts: [Capture(.collective, value)]))
      default:
        guard let field = fields[key], seen.insert(field).inserted else { continue }
        parts.append(Capture(field, key == "issue" ? withoutBrackets(value) : value))
      }
    }
    parts += groups
    return parts.isEmpty ? nil : Capture(.cited, "", parts: parts)
  }

  /// `vol 5` without the word.
  private static func withoutName(_ volume: String) -> String {
    let words = volume.split(separator: " ", maxSplits: 1)
    guard words.count == 2, ["vol", "vol.", "volume"].contains(words[0].lowercased()) else { return volume }
    return String(words[1])
  }

  /// `(suppl 3)` without the brackets that citations put around it anyway.
  private static func withoutBrackets(_ value: String) -> String {
    value.first == "(" && value.last == ")" ? String(value.dropFirst().dropLast()) : value
  }

  /// The keys, without `citation_`, that the record has a place for.
  private static let fields: [String: Field] = [
    "title": .title, "journal_title": .container, "inbook_title": .container, "conference_title": .container,
    "conference": .container, "journal_abbrev": .container, "publication_date": .year, "year": .year, "date": .year,
    "volume": .volume, "issue": .issue, "firstpage": .firstPage, "first_page": .firstPage, "lastpage": .lastPage,
    "last_page": .lastPage, "pages": .pages, "doi": .doi, "pmid": .pmid, "publisher": .publisherName,
    "dissertation_institution": .publisherName, "technical_report_institution": .publisherName, "arxiv_id": .arxiv,
  ]

  /// One author a value, or several parted by commas: `J Roe, M Doe`; BibTeX's `others` are more than are named.
  private static func authors(_ value: String) -> [Capture] {
    if value == "others" || PersonName.isOmission(value) { return [Capture(.etAl, value)] }
    return NameList.split(value).map { Capture(.author, "", parts: [Capture(.name, $0)]) }
  }

  /// `citation_key=value` parted by semicolons, which may also stand in values.
  private static func pairs(_ printed: String) -> [(key: String, value: String)] {
    var pairs: [(key: String, value: String)] = []
    for part in printed.split(separator: ";", maxSplits: maximalPairs) {
      let words = part.drop { $0 == " " }
      if words.hasPrefix("citation_"), let sign = words.firstIndex(of: "=") {
        let key = words[..<sign].dropFirst("citation_".count)
        pairs.append((key.lowercased(), String(words[words.index(after: sign)...])))
      } else if let last = pairs.indices.last {
        if pairs[last].key == "author", isSource(words) {
          pairs.append(("journal_title", String(words.dropLast())))
        } else {
          pairs[last].value += ";" + part
        }
      }
    }
    return pairs.map { ($0.key, trimmed($0.value)) }.filter { !$0.value.isEmpty }
  }

  /// Whether words without a key behind an author are what holds the work, `Semin Neurosci.`, and no further author.
  private static func isSource(_ words: Substring) -> Bool {
    let parts = words.split(separator: " ")
    return words.last == "." && !words.utf8.contains(UInt8(ascii: ","))
      && (parts.count == 1 || !parts.dropFirst().allSatisfy(NameWords.isInitials))
  }

  private static func trimmed(_ value: String) -> String {
    value.split(separator: " ").joined(separator: " ")
  }
}
