/// NLM's list of journals, `J_Medline.txt`: records parted by lines of hyphens, each line `Key: value`.
enum JournalList {
  /// The journals of a list, in order. Lines with other keys are passed over.
  static func entries(of list: some StringProtocol) -> [JournalLexiconBuilder.Entry] {
    var entries: [JournalLexiconBuilder.Entry] = []
    var entry = JournalLexiconBuilder.Entry(title: "", abbreviation: "", issn: "")
    func finish() {
      if !entry.title.isEmpty || !entry.abbreviation.isEmpty { entries.append(entry) }
      entry = JournalLexiconBuilder.Entry(title: "", abbreviation: "", issn: "")
    }
    for line in list.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else {
        if line.hasPrefix("---") { finish() }
        continue
      }
      let value = String(line[line.index(after: colon)...].drop { $0 == " " })
      switch line[..<colon] {
      case "JournalTitle": entry.title = value
      case "MedAbbr": entry.abbreviation = value
      case "IsoAbbr": entry.abbreviation = value.isEmpty ? entry.abbreviation : value
      case "ISSN (Print)", "ISSN (Online)": entry.issn = entry.issn.isEmpty ? value : entry.issn
      default: break
      }
    }
    finish()
    return entries
  }
}

extension JournalLexicon {
  /// The bytes of a lexicon of the journals of a list in the format of NLM's `J_Medline.txt`; `nil` where it holds none.
  public static func bytes(of list: some StringProtocol) -> [UInt8]? {
    let entries = JournalList.entries(of: list)
    guard !entries.isEmpty else { return nil }
    var builder = JournalLexiconBuilder()
    for entry in entries { builder.add(entry) }
    return builder.build()
  }
}
