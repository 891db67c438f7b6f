import Articles

/// Gathers the places of a text that cite, so that each has words.
///
/// Sources cite without words, too: of a range `4–6` JATS files print the ends and have an empty `xref` for 5. Such a
/// citation belongs to the one that ends or begins where it stands, elsewhere to the word before it.
struct CitedPlaces {
  private let text: String
  private var scalars: [Unicode.Scalar]?
  private var places: [Section.Citation] = []
  /// A citation without words behind the places, which the next one may begin at.
  private var bare: Section.Citation?
  /// Places that took others' references, which they may have had; cleared of doubles at the end, so that any number of
  /// citations at one place costs no more than their length.
  private var fuller = Set<Int>()

  init(in text: String) { self.text = text }

  /// Adds the next citation of the text, by its start.
  mutating func add(_ citation: Section.Citation) {
    if citation.start < citation.end {
      var citation = citation
      if let bare, bare.start == citation.start {
        citation.references = bare.references + citation.references
        fuller.insert(places.count)
        self.bare = nil
      }
      settle()
      places.append(citation)
    } else if let last = places.last, citation.start <= last.end {
      giveLast(citation.references)
    } else if bare?.start == citation.start {
      self.bare?.references += citation.references
    } else {
      settle()
      bare = citation
    }
  }

  /// The citations, in order.
  mutating func all() -> [Section.Citation] {
    settle()
    for at in fuller { places[at].references = places[at].references.withoutDoubles }
    return places
  }

  private mutating func giveLast(_ references: [String]) {
    guard !places.isEmpty else { return }
    places[places.count - 1].references += references
    fuller.insert(places.count - 1)
  }

  /// Gives a citation without words the word before it; no place reaches back over the one before, so that the search
  /// is linear in the text.
  private mutating func settle() {
    guard let bare else { return }
    self.bare = nil
    let scalars = self.scalars ?? Array(text.unicodeScalars)
    self.scalars = scalars
    let least = places.last?.end ?? 0
    var end = min(bare.start, scalars.count)
    while end > least, scalars[end - 1].properties.isWhitespace { end -= 1 }
    var start = end
    while start > least, !scalars[start - 1].properties.isWhitespace { start -= 1 }
    if start == end, places.isEmpty {
      (start, end) = (0, scalars.firstIndex { $0.properties.isWhitespace } ?? scalars.count)
    }
    if start < end { places.append(Section.Citation(start: start, end: end, references: [])) }
    giveLast(bare.references)
  }
}
