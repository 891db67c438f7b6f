import Articles

/// A cited work out of the tags of its citation. All is taken as the source tags it; only years are made numbers, last
/// pages completed and identifiers checked.
enum TaggedReference {
  /// The reference without its text, key and label.
  static func read(_ work: Capture) -> Reference {
    var reference = Reference(text: "")
    reference.kind = work.text(.type).flatMap(CitationKind.kind)
    reference.authors = work.all(.author).compactMap(person).orNil
    reference.editors = work.all(.editor).compactMap(person).orNil
    reference.hasMoreAuthors = work.first(.etAl).map { _ in true }
    (reference.title, reference.container) = titles(of: work, reference.kind)
    reference.year = work.text(.year).flatMap(CitationWords.year)
    reference.volume = work.text(.volume)
    reference.issue = work.text(.issue) ?? work.text(.supplement).map(supplement)
    (reference.pages, reference.articleNumber) = place(of: work)
    reference.publisher = work.text(.publisherName)
    reference.edition = work.text(.edition)
    let addresses = CitationAddresses(work)
    reference.ids = addresses.ids.isEmpty ? nil : addresses.ids
    reference.url = addresses.url
    reference.accessed = work.first(.accessed).flatMap(AccessDate.read)
    return reference
  }

  /// The title of the work and what holds it: a book without the title of a chapter is the work itself (CHOICES 32).
  private static func titles(of work: Capture, _ kind: Reference.Kind?) -> (title: String?, container: String?) {
    let source = work.text(.container)
    if let title = work.text(.title).flatMap(CitationWords.title) {
      return (title, source.flatMap(CitationWords.unquoted))
    }
    return CitationKind.standsAlone(kind)
      ? (source.flatMap(CitationWords.title), nil) : (nil, source.flatMap(CitationWords.unquoted))
  }

  /// A supplement in the place of an issue, as MEDLINE has it: `2` is `Suppl 2`.
  private static func supplement(_ printed: String) -> String {
    printed.utf8.allSatisfy(\.isASCIIDigit) ? "Suppl " + printed : printed
  }

  /// Pages, or the number that stands in their place.
  private static func place(of work: Capture) -> (pages: PageRange?, articleNumber: String?) {
    var place: (pages: PageRange?, articleNumber: String?) = (nil, nil)
    if let first = work.text(.firstPage) {
      place = pages(ungrouped(first), work.text(.lastPage).map(ungrouped))
    } else if let range = work.text(.pages) {
      place = PrintedPages.parse(range)
    }
    if place == (nil, nil) { place.articleNumber = work.text(.articleNumber) }
    return place
  }

  /// `13 064` is one number, whose figures stand in groups.
  private static func ungrouped(_ page: String) -> String {
    guard page.utf8.has(0x20) else { return page }
    let groups = page.split(separator: " ")
    let isGrouped =
      groups.count == 2 && groups.allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) } && groups[1].utf8.count == 3
    return isGrouped ? groups.joined() : page
  }

  private static func pages(_ first: String, _ last: String?) -> (pages: PageRange?, articleNumber: String?) {
    guard let last, last != first else { return PrintedPages.parse(first) }
    guard first.utf8.first?.isASCIIDigit == true else { return pages(bare: PrintedPages.bare(first), last) }
    return pages(bare: first, last)
  }

  private static func pages(bare first: String, _ last: String) -> (pages: PageRange?, articleNumber: String?) {
    if PrintedPages.isHyphenated(first + "-" + last) { return (nil, first + "-" + last) }
    let range = PageRange(first: first, printedLast: last)
    return range.last == nil ? PrintedPages.parse(first) : (range, nil)
  }

  /// A person or group as tagged; `nil` where the tags are empty.
  private static func person(_ capture: Capture) -> Person? {
    var person = Person()
    if let collective = capture.text(.collective) {
      person.collective = CitationWords.trimmed(collective)
      return person.collective.map { _ in person }
    }
    if let name = capture.text(.name) {
      return PersonName.parse(full: name, searchName: nil).asReferencesPrint
    }
    person.family = capture.text(.family).flatMap(CitationWords.trimmed)
    person.given = capture.text(.given).flatMap(CitationWords.trimmed)
    person.initials = capture.text(.initials)
    person.suffix = capture.text(.suffix).flatMap(CitationWords.trimmed)
    return person.family == nil && person.given == nil ? nil : person
  }
}
