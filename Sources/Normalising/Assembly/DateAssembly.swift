import Articles

extension Draft {
  /// `published` and `history`.
  mutating func readDates() {
    article.published = published
    checkPublished()
    var history = History()
    history.received = day(.received)
    history.revised = day(.revised)
    history.accepted = day(.accepted)
    history.entrez = day(.entrez)
    history.pubmed = day(.pubmed)
    history.medline = day(.medline)
    history.pmcRelease = day(.pmcRelease)
    for line in extraction.texts(.historyLine) {
      let printed = HistoryLine.history(in: line)
      history.received = history.received ?? printed.received
      history.revised = history.revised ?? printed.revised
      history.accepted = history.accepted ?? printed.accepted
    }
    article.history = history == History() ? nil : history
    readDateGroups()
  }

  /// Notes dates of publication that are none.
  private mutating func checkPublished() {
    if let printed = extraction.text(.publishedDate), PrintedDate.parse(printed) == nil { checkCitation(printed) }
    if article.published == nil {
      for field in [Field.publishedPrint, .publishedElectronic, .publishedCollection] {
        if let printed = extraction.text(field) { checkCitation(printed) }
      }
    }
    if let citation, citation.date == nil, article.published == nil {
      note(.invalidDate, field: "published", "the citation has no date that can be read")
    }
  }

  private mutating func checkCitation(_ printed: String, of key: String = "published") {
    guard NLMCitation.parse(printed)?.date == nil else { return }
    note(.invalidDate, field: key, "‘\(printed.shortened)’ is not a date that can be read")
  }

  /// The first date of a step, of revisions the last (CHOICES 11); one that is none is noted.
  private mutating func day(_ field: Field) -> String? {
    let printed = field == .revised ? extraction.texts(field).last : extraction.text(field)
    guard let printed else { return nil }
    if let date = PrintedDate.parse(printed) { return date.start }
    checkCitation(printed, of: "history")
    return nil
  }

  /// From the citation and the notes beside it; else from dates that the source states one by one.
  private var published: PublicationDates? {
    if citation == nil, extraction.first(.publishedDate) == nil { return publishedByMedium }
    let notes = extraction.texts(.citationNote) + (citation?.notes ?? [])
    let date = citation?.date ?? extraction.text(.publishedDate).flatMap(PrintedDate.parse)
    return Publication.dates(citation: date, notes: notes + electronicNote(besides: notes, date))
  }

  /// From the dates that the source states for each medium; of several electronic ones the most precise counts, of equals
  /// the last.
  private var publishedByMedium: PublicationDates? {
    let electronic = extraction.texts(.publishedElectronic).compactMap(PrintedDate.parse)
    return Publication.dates(
      print: extraction.text(.publishedPrint).flatMap(PrintedDate.parse),
      electronic: electronic.reversed().max { $0.start.utf8.count < $1.start.utf8.count },
      collection: extraction.text(.publishedCollection).flatMap(PrintedDate.parse))
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
