import Articles

/// A part of a document that may hold statements: a section, a note, a footnote, an entry of metadata, or a paragraph
/// that stands by itself.
struct StatementCarrier {
  /// The mark-up's own word for what it is (JATS' `fn-type`, `sec-type` …).
  var type: String?
  /// Its heading.
  var title: String?
  /// Its own paragraphs; those of a carrier inside are that one's.
  var paragraphs: [MarkedText]
  /// Whether its paragraphs do not belong together, as in the notes at the end of a page: then a label counts for its own
  /// paragraph, or where it has that to itself for the next.
  var isLoose = false
  /// Its place among the document's elements; `nil` where the format does not tell. A carrier within the place of one
  /// before lies inside it.
  var extent: Range<Int>?

  init(type: String? = nil, title: String? = nil, paragraphs: [MarkedText], extent: Range<Int>? = nil) {
    self.type = type
    self.title = title
    self.paragraphs = paragraphs
    self.extent = extent
  }

  /// From what a format's rules took.
  init(_ capture: Capture) {
    self.init(
      type: capture.text(.type), title: capture.text(.title),
      paragraphs: capture.all(.text).map { MarkedText($0.text, markup: $0.markup) },
      extent: capture.text(.extent).flatMap(Self.extent))
    isLoose = type == "loose"
  }

  /// The range that `12-40` means.
  private static func extent(_ written: String) -> Range<Int>? {
    let numbers = written.split(separator: "-").compactMap { Int($0) }
    return numbers.count == 2 && numbers[0] <= numbers[1] ? numbers[0]..<numbers[1] : nil
  }
}
