import Articles

extension Draft {
  /// `published` and `history` of sources that give each date in parts, with what it is a date of (JATS' `pub-date`,
  /// `history`, `pub-history`).
  mutating func readDateGroups() {
    let published = extraction.all(.publicationDate)
    let steps = extraction.all(.historyDate)
    guard !published.isEmpty || !steps.isEmpty else { return }
    var history = article.history ?? History()
    readPublicationDates(published, &history)
    for capture in steps { readStep(capture, &history) }
    article.history = history == History() ? nil : history
  }

  private mutating func readPublicationDates(_ captures: CaptureList, _ history: inout History) {
    var dates: [PublicationMedium: PrintedDate] = [:]
    for capture in captures {
      let media = PublicationMedium.named(type: capture.text(.type), medium: capture.text(.medium))
      guard !media.isEmpty, let date = date(capture, of: "published") else { continue }
      for medium in media where (dates[medium]?.start.utf8.count ?? 0) < date.start.utf8.count { dates[medium] = date }
    }
    history.pmcRelease = history.pmcRelease ?? dates[.repository]?.start
    article.published =
      article.published
      ?? Publication.dates(print: dates[.print], electronic: dates[.electronic], collection: dates[.collection])
  }

  /// A step of an article's way; of revisions the last counts, of the others the first (CHOICES 11).
  private mutating func readStep(_ capture: Capture, _ history: inout History) {
    guard let step = Self.steps[capture.text(.type)?.lowercased() ?? ""] else { return }
    guard let date = date(capture, of: "history")?.start else { return }
    if step == \History.revised || history[keyPath: step] == nil { history[keyPath: step] = date }
  }

  /// JATS' values of `date-type` and `event-type` that the record has a key for.
  private static var steps: [String: WritableKeyPath<History, String?>] {
    [
      "received": \.received, "accepted": \.accepted, "rev-recd": \.revised, "revised": \.revised,
      "pmc-release": \.pmcRelease, "entrez": \.entrez, "pubmed": \.pubmed, "medline": \.medline,
    ]
  }

  /// The date of a group; one that is none, or that the calendar does not have, is noted. A group without words is no
  /// date and no mistake.
  private mutating func date(_ capture: Capture, of field: String) -> PrintedDate? {
    let parts = DateParts(capture)
    let date = parts.date
    if date == nil || !parts.isInCalendar, let printed = parts.printed {
      note(.invalidDate, field: field, "‘\(printed.shortened)’ is not a date of the calendar")
    }
    return date
  }
}

/// Where an article came out on a day.
enum PublicationMedium: Hashable {
  case print, electronic, collection, repository

  /// The media that a date is for, by its type and the medium beside it (CHOICES 10); none where it is no date of
  /// publication (`nihms-submitted`, `ecorrected`). A date without any word about it is that of electronic publication.
  static func named(type: String?, medium: String?) -> [PublicationMedium] {
    switch type?.lowercased() ?? "" {
    case "epub-ppub", "ppub-epub": [.electronic, .print]
    case "epub", "epreprint", "online", "pub-electronic", "epub-original": [.electronic]
    case "ppub", "cover", "print": [.print]
    case "collection", "ecollection": [.collection]
    case "pmc-release": [.repository]
    case "", "pub", "publication": named(medium)
    default: []
    }
  }

  private static func named(_ medium: String?) -> [PublicationMedium] {
    switch medium?.lowercased() ?? "" {
    case "", "electronic", "online", "online-only", "e": [.electronic]
    case "print": [.print]
    default: []
    }
  }
}
