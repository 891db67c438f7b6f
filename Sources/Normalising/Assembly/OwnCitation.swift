import Articles
import References

extension Draft {
  /// Longer ones are no citations of one article.
  private static let longestCitation = 1500
  private static let mostCitations = 8

  /// Fills in journal, volume, issue and pages from what the page prints as the citation of its article, where its other
  /// places lack them.
  mutating func completeFromOwnCitation(with model: ReferenceModel) {
    readOwnCitations(with: model)
    guard lacksPlace, let head, let places = HeadPlaces(head, model)?.places() else { return }
    for place in places where fits(place) {
      takePlace(of: place)
      if article.published == nil, let year = place.year {
        article.published = PublicationDates(date: String(year), precision: .year)
      }
    }
    if article.journal?.title == nil { takeJournal(of: HeadPlaces.journal(head, pageNames, model)) }
  }

  private var pageNames: [String] { extraction.all(.pageName).compactMap { $0.text(.text) } }

  private mutating func takeJournal(of name: String?) {
    guard let name else { return }
    var journal = article.journal ?? Journal()
    journal.title = name
    article.journal = journal
  }

  /// Whether what a line near the title says does not contradict what is known.
  private func fits(_ place: Reference) -> Bool {
    let years = [article.published?.date, article.published?.print].compactMap { $0.flatMap { Int($0.prefix(4)) } }
    if let year = place.year, let known = years.min(), abs(year - known) > 1 { return false }
    if let volume = article.volume, let other = place.volume, volume != other { return false }
    if let first = article.pages?.first, let other = place.pages?.first, first != other { return false }
    return true
  }

  private mutating func readOwnCitations(with model: ReferenceModel) {
    let all = extraction.all(.ownCitation)
    guard !all.isEmpty else { return }
    let printed = all.lazy.compactMap { $0.text(.text) }.filter { $0.utf8.count <= Self.longestCitation }
      .prefix(Self.mostCitations)
    completeLastPage(from: printed)
    guard lacksPlace else { return }
    let parser = ReferenceParser(model: model)
    for text in printed {
      if let object = ContextObject(text) {
        if object.title.map(isOwnTitle) ?? true { takePlace(of: object.reference) }
        continue
      }
      if let place = LabelledPlace(text) {
        takePlace(of: reference(place, text))
        continue
      }
      let read = parser.parse(text).reference
      if read.kind == .journalArticle, isOwn(read, text) { takePlace(of: read) }
    }
  }

  private func reference(_ place: LabelledPlace, _ text: String) -> Reference {
    var reference = Reference(text: text)
    (reference.volume, reference.issue) = (place.volume, place.issue)
    reference.pages = place.pages.flatMap { PrintedPages.parse($0).pages }
    return reference
  }

  private var lacksPlace: Bool {
    article.volume == nil || article.journal?.title == nil || (article.pages == nil && article.articleNumber == nil)
  }

  /// The last page of a range that begins with the known first one.
  private mutating func completeLastPage(from citations: some Sequence<String>) {
    guard let first = article.pages?.first ?? article.articleNumber, article.pages?.last == nil else { return }
    guard let range = citations.lazy.compactMap({ PrintedRange.find(from: first, in: $0) }).first else { return }
    article.pages = range
    article.articleNumber = nil
  }

  /// Whether a citation is that of the article: it names its DOI or title, or a place in a journal that fits.
  private func isOwn(_ read: Reference, _ text: String) -> Bool {
    if let doi = read.ids?.doi, let own = article.ids.doi { return doi == own }
    if let title = article.title?.text, title.utf8.count > 12, NameKey.isPart(NameKey.key(title), of: NameKey.key(text))
    {
      return true
    }
    let years = [article.published?.date, article.published?.print].compactMap { $0?.prefix(4) }
    guard let year = read.year, years.contains(where: { $0 == String(year) }) else { return false }
    if let first = article.pages?.first, first != read.pages?.first { return false }
    if let volume = article.volume, volume != read.volume { return false }
    if article.volume != nil || article.pages != nil { return true }
    // Another article's citation has authors or a title.
    let isPlace = read.container != nil && read.volume != nil && (read.pages != nil || read.articleNumber != nil)
    return isPlace && read.authors == nil && read.title == nil
  }

  private func isOwnTitle(_ title: String) -> Bool {
    article.title.map { NameKey.key($0.text) == NameKey.key(title) } ?? false
  }

  /// A journal's name without the article's title, which a short one, `Preface`, may be taken for the beginning of.
  private func withoutOwnTitle(_ name: String) -> String {
    guard let title = article.title?.text, name.hasPrefix(title + ". ") else { return name }
    return String(name.dropFirst(title.count + 2))
  }

  private mutating func takePlace(of read: Reference) {
    if article.journal?.title == nil, let container = read.container.map(withoutOwnTitle),
      !container.utf8.contains(where: \.isASCIIDigit)
    {
      var journal = article.journal ?? Journal()
      journal.title = container
      article.journal = journal
    }
    if article.volume == nil {
      article.volume = read.volume
      article.issue = article.issue ?? read.issue
    } else if article.volume == read.volume {
      article.issue = article.issue ?? read.issue
    }
    if article.pages == nil, article.articleNumber == nil {
      article.pages = read.pages
      article.articleNumber = read.articleNumber.flatMap { Identifiers.isManuscript($0[...]) ? nil : $0 }
    }
  }
}

/// A range of pages of which the first is known, in running text.
enum PrintedRange {
  /// The range `71–78` or `71-8` for the first page `71`; `nil` where no such range stands there. Linear.
  static func find(from first: String, in printed: String) -> PageRange? {
    let cursor = ByteCursor(PrintedDash.unified(printed))
    let page = Array(first.utf8)
    guard !page.isEmpty, cursor.bytes.count > page.count else { return nil }
    for start in 0..<(cursor.bytes.count - page.count) where cursor.bytes[start] == page[0] {
      guard cursor.bytes[start...].starts(with: page), start == 0 || !cursor.bytes[start - 1].isASCIIDigit else {
        continue
      }
      var end = start + page.count
      while cursor.byte(at: end) == 0x20 { end += 1 }
      guard cursor.byte(at: end) == 0x2D else { continue }
      end += 1
      while cursor.byte(at: end) == 0x20 { end += 1 }
      let last = cursor.bytes[end...].prefix(while: \.isASCIIAlphanumeric)
      guard last.contains(where: \.isASCIIDigit), last.count <= page.count + 1 else { continue }
      return PageRange(first: first, printedLast: String(decoding: last, as: UTF8.self))
    }
    return nil
  }
}
