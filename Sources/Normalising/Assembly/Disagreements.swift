import Articles

extension Draft {
  /// Notes where a page's metadata say another thing of a field than what was taken. The words of the page itself are
  /// not compared: headings and links may be those of the site or of other articles.
  mutating func noteDisagreements() {
    for alternative in extraction.alternatives {
      let (field, text, rule) = (alternative.field, alternative.text, alternative.rule)
      guard let taken = value(field), let other = comparable(field, text), let own = comparable(field, taken) else {
        continue
      }
      // One that only says more or less is no disagreement.
      guard rule.hasPrefix("meta[name") || rule.hasPrefix("json"), !own.contains(other), !other.contains(own) else {
        continue
      }
      note(
        .disagreement, field: field.rawValue,
        "‘\(taken.shortened)’ was taken; ‘\(rule.shortened)’ says ‘\(text.shortened)’")
    }
  }

  private func value(_ field: Field) -> String? {
    switch field {
    case .title: article.title?.text
    case .doi: article.ids.doi
    case .pmid: article.ids.pmid
    case .pmcid: article.ids.pmcid
    case .journalTitle: article.journal?.title
    case .volume: article.volume
    case .issue: article.issue
    case .firstPage: article.pages?.first ?? article.articleNumber
    case .publishedDate: article.published?.date
    default: extraction.text(field)
    }
  }

  /// What is compared: of dates the year, since places that name different days often mean different events.
  private func comparable(_ field: Field, _ text: String) -> String? {
    switch field {
    case .doi: Identifier.doi(text) ?? PrintedIdentifiers.find(in: text).doi
    case .publishedDate: PrintedDate.parse(text).map { String($0.start.prefix(4)) }
    case .title, .journalTitle: NameKey.key(text)
    default: text
    }
  }

  /// The title as another place of the page prints it, with mark-up, if it says the same: metadata hold words only.
  func marked(_ title: MarkedText) -> MarkedText {
    guard title.markup == nil else { return title }
    let key = NameKey.key(title.text)
    let same = extraction.alternatives.first {
      $0.field == .title && $0.markup != nil && NameKey.key($0.text) == key
    }
    return same.map { MarkedText($0.text, markup: $0.markup) } ?? title
  }
}
