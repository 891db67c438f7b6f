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
      // One that only says more or less is no disagreement, nor is the other date of an article that has two.
      guard rule.hasPrefix("meta[name") || rule.hasPrefix("json"), !own.contains(other), !other.contains(own),
        field != .publishedDate || !yearsOfPublication.contains(other)
      else { continue }
      note(
        .disagreement, field: field.rawValue,
        "‘\(taken.shortened)’ was taken; ‘\(rule.shortened)’ says ‘\(text.shortened)’")
    }
  }

  private var yearsOfPublication: Set<String> {
    let dates = article.published.map { [$0.print, $0.electronic, $0.collection] } ?? []
    return Set(dates.compactMap { $0.map { String($0.prefix(4)) } })
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
    let same = extraction.alternatives.filter { $0.field == .title && NameKey.key($0.text) == key }
    guard let marked = same.first(where: { $0.markup.map { !$0.isOneElement } ?? false }) else { return title }
    guard marked.text.hasLooseBrackets, !title.text.hasLooseBrackets else {
      return MarkedText(marked.text, markup: marked.markup)
    }
    return MarkedText(title.text, markup: marked.markup?.withTightBrackets)
  }
}

extension String {
  /// Whether one element holds a whole fragment: that is how the page is set, and says nothing.
  fileprivate var isOneElement: Bool {
    guard utf8.first == UInt8(ascii: "<"), utf8.last == UInt8(ascii: ">") else { return false }
    return utf8.count(where: { $0 == UInt8(ascii: "<") }) == 2
  }

  /// Whether a bracket has a space on its inner side, as where an element stands alone on its line.
  fileprivate var hasLooseBrackets: Bool {
    zip(utf8, utf8.dropFirst()).contains { first, second in
      first == UInt8(ascii: "(") && second == 0x20 || first == 0x20 && second == UInt8(ascii: ")")
    }
  }

  /// The words without those spaces. Linear.
  fileprivate var withTightBrackets: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      if byte == UInt8(ascii: ")") { while bytes.last == 0x20 { bytes.removeLast() } }
      if byte != 0x20 || bytes.last != UInt8(ascii: "(") { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
