import Articles

extension Draft {
  /// `published` and `history`.
  mutating func readDates() {
    let printed = extraction.texts(.historyLine)
    let stated = [Field.received, .revised, .accepted].flatMap { extraction.texts($0) }
    let slashes = SlashDates(in: printed + stated)
    let lines = printed.map { HistoryLine(slashes.ordered($0)) }
    article.published = published(lines)
    checkPublished()
    var history = History()
    history.received = day(.received, slashes)
    history.revised = day(.revised, slashes)
    history.accepted = day(.accepted, slashes)
    history.entrez = day(.entrez)
    history.pubmed = day(.pubmed)
    history.medline = day(.medline)
    history.pmcRelease = day(.pmcRelease)
    for line in lines {
      history.received = history.received ?? line.history.received
      history.accepted = history.accepted ?? line.history.accepted
    }
    history.revised = history.revised ?? lastRevision(lines, before: history.accepted)
    article.history = history == History() ? nil : history
    readDateGroups()
  }

  /// Of revisions that stand in lines of their own the last one (CHOICES 11), which no later than the acceptance was one.
  private func lastRevision(_ lines: [HistoryLine], before accepted: String?) -> String? {
    let dates = lines.compactMap(\.history.revised)
    return dates.filter { date in accepted.map { date <= $0 } ?? true }.max() ?? dates.first
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
  private mutating func day(_ field: Field, _ slashes: SlashDates? = nil) -> String? {
    let printed = field == .revised ? extraction.texts(field).last : extraction.text(field)
    guard let printed = printed.map({ slashes?.ordered($0) ?? $0 }) else { return nil }
    if let date = PrintedDate.parse(printed) { return date.start }
    checkCitation(printed, of: "history")
    return nil
  }

  /// From the citation and the notes beside it; else from dates that the source states one by one, or that lines name.
  private func published(_ lines: [HistoryLine]) -> PublicationDates? {
    if citation == nil, extraction.first(.publishedDate) == nil { return publishedByMedium ?? published(in: lines) }
    let notes = extraction.texts(.citationNote) + (citation?.notes ?? [])
    let stated = citation == nil ? extraction.text(.publishedDate).flatMap(PrintedDate.parse) : nil
    let date = citation?.date ?? stated.map { refined(settled($0, by: lines), by: lines) }
    return Publication.dates(citation: date, notes: notes + mediumNotes(besides: notes, date, lines))
  }

  private func published(in lines: [HistoryLine]) -> PublicationDates? {
    let first = { (dates: [String?]) in dates.lazy.compactMap(\.self).first.flatMap(PrintedDate.parse) }
    let (electronic, print) = (first(lines.map(\.electronic)), first(lines.map(\.print)))
    return Publication.dates(print: print, electronic: electronic, collection: nil)
      ?? Publication.dates(citation: first(lines.map(\.published)), notes: [])
  }

  /// A date of numbers, `12/01/2015`, the other way round where the page says so elsewhere: some sites put the day first.
  private func settled(_ stated: PrintedDate, by lines: [HistoryLine]) -> PrintedDate {
    let parts = extraction.text(.publishedDate)?.prefix(10).split(separator: "/") ?? []
    guard parts.count == 3, parts[2].utf8.count == 4, parts[0].utf8.count < 3, stated.precision == .day,
      let swapped = PrintedDate.parse("\(parts[1])/\(parts[0])/\(parts[2])"), swapped.start != stated.start
    else { return stated }
    let texts =
      [Field.publishedElectronic, .publishedPrint].compactMap { extraction.text($0) }
      + lines.flatMap { [$0.electronic, $0.print, $0.published].compactMap(\.self) }
    let dates = texts.compactMap { PrintedDate.parse($0)?.start }
    return dates.contains(swapped.start) && !dates.contains(stated.start) ? swapped : stated
  }

  /// A date that metadata give as a year or month, or as its first day, with the day that other metadata or a printed line
  /// give within it. The first day of a year in which the article came out online says no more than the year.
  private func refined(_ stated: PrintedDate, by lines: [HistoryLine]) -> PrintedDate {
    let length = stated.start.hasSuffix("-01-01") ? 4 : stated.start.hasSuffix("-01") ? 7 : stated.start.utf8.count
    guard length < 10, stated.end == nil, stated.text == nil else { return stated }
    let period = String(stated.start.prefix(length))
    let electronic = electronic(lines, stated)
    let others = extraction.alternatives.filter { $0.field == .publishedDate && $0.rule.hasPrefix("meta[name") }
      .compactMap { PrintedDate.parse($0.text) }
    let printed = lines.compactMap { $0.published.flatMap(PrintedDate.parse) }
    let day = (others + printed).first {
      $0.precision == .day && !$0.start.hasSuffix("-01") && $0.start != electronic && $0.start.hasPrefix(period)
    }
    if let day { return day }
    let isPlaceholder = length == 4 && electronic?.hasPrefix(period) == true
    return isPlaceholder ? PrintedDate(start: period, precision: .year) : stated
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

  /// Dates of publication online and in print that the source states apart or a printed line names, in the words of a
  /// citation's notes. The same date as the citation's means that there is no other.
  private func mediumNotes(besides notes: [String], _ date: PrintedDate?, _ lines: [HistoryLine]) -> [String] {
    guard !notes.contains(where: { $0.hasPrefix("Epub") }), let electronic = electronic(lines, date) else { return [] }
    let print = lines.lazy.compactMap(\.print).first.map { ["Print \($0)"] } ?? []
    return [electronic == date?.start ? "Online ahead of print" : "Epub \(electronic)"] + print
  }

  private func electronic(_ lines: [HistoryLine], _ date: PrintedDate?) -> String? {
    if let stated = extraction.text(.publishedElectronic).map(Self.parted) {
      return (NLMCitation.parse(stated)?.date ?? PrintedDate.parse(stated))?.start
    }
    guard let date, let year = Int(date.start.prefix(4)) else { return nil }
    // A line far from the metadata's date is that of another article.
    let years = year - 3...year
    return lines.lazy.compactMap(\.electronic).first { Int($0.prefix(4)).map(years.contains) == true }
  }

  /// `20220601` as `2022-06-01`.
  private static func parted(_ printed: String) -> String {
    guard printed.count == 8, printed.allSatisfy({ $0.isASCII && $0.isNumber }) else { return printed }
    return "\(printed.prefix(4))-\(printed.dropFirst(4).prefix(2))-\(printed.suffix(2))"
  }
}
