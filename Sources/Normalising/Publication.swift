public import Articles

/// The dates of publication that a citation line and the notes beside it state.
public enum Publication {
  /// Puts together the date of the citation and the notes (`Epub 2012 Jun 1`, `eCollection 2021`, `Print 2021 Jan`,
  /// `Online ahead of print`, with or without full stop, one or several to a string).
  ///
  /// The headline is the earliest of the electronic and the print date that has a day, else the earlier of the two
  /// (CHOICES 9). With `Epub` the citation's date is that of print, with `eCollection`, `Print` and `Online ahead of
  /// print` it is the electronic one; without a note neither is known (CHOICES 39). Nil where there is no date at all.
  public static func dates(citation: PrintedDate?, notes: [String]) -> PublicationDates? {
    var stated = Stated()
    var isElectronic = false
    for note in notes.lazy.flatMap(CitationSentences.sentences) {
      isElectronic = stated.take(note) || isElectronic
    }
    if isElectronic, stated.electronic == nil {
      stated.electronic = citation
    } else if stated.electronic != nil, stated.print == nil, stated.collection == nil {
      stated.print = citation
    }
    return stated.dates(otherwise: citation)
  }

  /// Puts together dates that the source states by medium, by the same rule for the headline; without print and electronic
  /// dates it is the collection's.
  static func dates(print: PrintedDate?, electronic: PrintedDate?, collection: PrintedDate?) -> PublicationDates? {
    Stated(print: print, electronic: electronic, collection: collection).dates(otherwise: nil)
  }

  /// The dates by their medium.
  private struct Stated {
    var print: PrintedDate?
    var electronic: PrintedDate?
    var collection: PrintedDate?

    /// Takes what a note states; true where it says that the citation's own date is the electronic one.
    mutating func take(_ note: String) -> Bool {
      let cursor = ByteCursor(note)
      if cursor.index(of: "ahead of print") != nil { return true }
      guard let digit = cursor.bytes.firstIndex(where: \.isASCIIDigit) else { return false }
      let date = PrintedDate.parse(cursor.text(digit..<cursor.bytes.count))
      if cursor.spells("epub", at: 0) {
        electronic = electronic ?? date
      } else if cursor.spells("ecollection", at: 0) || cursor.spells("collection", at: 0) {
        collection = collection ?? date
        return date != nil
      } else if cursor.spells("print", at: 0) {
        print = print ?? date
        return date != nil
      }
      return false
    }

    func dates(otherwise citation: PrintedDate?) -> PublicationDates? {
      let issued = [electronic, print].compactMap(\.self)
      let complete = issued.filter { $0.start.utf8.count == 10 }
      let pool = complete.isEmpty ? issued : complete
      guard let headline = pool.min(by: { $0.start < $1.start }) ?? citation ?? collection else { return nil }
      var dates = PublicationDates(date: headline.start, precision: headline.precision)
      dates.end = headline.end
      dates.print = print?.start
      dates.electronic = electronic?.start
      dates.collection = collection?.start
      dates.text = [citation, electronic, print, collection].lazy.compactMap { $0?.text }.first
      return dates
    }
  }
}
