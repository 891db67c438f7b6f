public import Articles

/// A date of publication as printed: `2021 Jan 26`, `2003 Nov-Dec`, `1998 Dec-1999 Jan`, `2000 Spring`, `12/01/2022`.
public struct PrintedDate: Sendable, Equatable {
  /// The date, of a range its start; ISO 8601, only as precise as stated.
  public var start: String
  /// Year, month or day; ``PublicationDates/Precision/range`` where the print gives a range.
  public var precision: PublicationDates.Precision
  /// The end of a range, as precise as stated.
  public var end: String?
  /// The date as printed, where ISO 8601 does not hold all of it: a season, a range, an impossible day.
  public var text: String?

  /// A date.
  public init(start: String, precision: PublicationDates.Precision, end: String? = nil, text: String? = nil) {
    self.start = start
    self.precision = precision
    self.end = end
    self.text = text
  }

  /// Reads every form of date that MEDLINE prints (`PubDate`, `MedlineDate`), all-numeric dates and those with month
  /// names in English, Spanish, Portuguese, French, German and Italian; nil where no year stands in the text.
  ///
  /// `12/01/2022` is read month first, as PubMed's `citation_date` prints it, unless only the other order can be;
  /// `14.08.2012` day first. A day that the month does not have is left out; a season gives its year.
  public static func parse(_ printed: String) -> PrintedDate? {
    if let plain = PlainDate.parse(printed) { return plain }
    guard let tokens = PrintedDateToken.tokens(of: printed), !tokens.isEmpty else { return nil }
    guard let reading = PrintedDateReading.numeric(tokens) ?? PrintedDateReading.worded(tokens) else { return nil }
    let start = reading.start
    var date = PrintedDate(start: start.iso, precision: start.precision)
    if let end = reading.end, end != start {
      date.precision = .range
      // `Nov-Jan` without a second year: which one is meant is not said.
      if "\(start.iso)-00" < "\(end.iso)-99" { date.end = end.iso }
    }
    if date.precision == .range || !reading.isWhole { date.text = Self.trimmed(printed) }
    return date
  }

  private static func trimmed(_ printed: String) -> String {
    var text = Substring(printed)
    while let first = text.first, first == " " { text.removeFirst() }
    while let last = text.last, " .;,:".contains(last) { text.removeLast() }
    return String(text)
  }
}
