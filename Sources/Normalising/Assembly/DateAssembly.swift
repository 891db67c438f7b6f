import Articles

extension Draft {
  /// `published` and `history`.
  mutating func readDates() {
    article.published = published
    checkDates()
    var history = History()
    history.received = day(.received)
    history.revised = extraction.texts(.revised).last.flatMap(PrintedDate.parse)?.start
    history.accepted = day(.accepted)
    history.entrez = day(.entrez)
    history.pubmed = day(.pubmed)
    history.medline = day(.medline)
    history.pmcRelease = day(.pmcRelease)
    article.history = history == History() ? nil : history
  }

  /// Notes dates that are none; a date of which only the day is impossible keeps its month.
  private mutating func checkDates() {
    let fields: [Field] = [.publishedDate, .received, .revised, .accepted, .entrez, .pubmed, .medline, .pmcRelease]
    for field in fields {
      for printed in extraction.texts(field)
      where PrintedDate.parse(printed) == nil && NLMCitation.parse(printed) == nil {
        let key = String(field.rawValue.prefix { $0 != "." })
        note(.invalidDate, field: key, "‘\(printed.shortened)’ is not a date that can be read")
      }
    }
    if let citation, citation.date == nil, article.published == nil {
      note(.invalidDate, field: "published", "the citation has no date that can be read")
    }
  }

  private func day(_ field: Field) -> String? { extraction.text(field).flatMap(PrintedDate.parse)?.start }

  /// From the citation and the notes beside it; else from dates that the source states one by one.
  private var published: PublicationDates? {
    let notes = extraction.texts(.citationNote) + (citation?.notes ?? [])
    let date = citation?.date ?? extraction.text(.publishedDate).flatMap(PrintedDate.parse)
    return Publication.dates(citation: date, notes: notes + electronicNote(besides: notes, date))
  }

  /// A date of electronic publication that the source states apart, in the words of a citation's note. The same date as
  /// the citation's means that there is no other.
  private func electronicNote(besides notes: [String], _ date: PrintedDate?) -> [String] {
    guard let printed = extraction.text(.publishedElectronic).map(Self.parted),
      let electronic = (NLMCitation.parse(printed)?.date ?? PrintedDate.parse(printed))?.start,
      !notes.contains(where: { $0.hasPrefix("Epub") })
    else { return [] }
    return electronic == date?.start ? ["Online ahead of print"] : ["Epub \(electronic)"]
  }

  /// `20220601` as `2022-06-01`.
  private static func parted(_ printed: String) -> String {
    guard printed.count == 8, printed.allSatisfy({ $0.isASCII && $0.isNumber }) else { return printed }
    return "\(printed.prefix(4))-\(printed.dropFirst(4).prefix(2))-\(printed.suffix(2))"
  }
}
