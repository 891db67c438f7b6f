/// When an article was published. All dates are ISO 8601 and only as precise as stated: `2021`, `2021-01`, `2021-01-26`.
public struct PublicationDates: Sendable, Equatable {
  /// How precise a date is.
  public enum Precision: String, Sendable, CaseIterable {
    case year, month, day, range
  }

  /// The headline date: the earliest complete of electronic and print; for a range its start.
  public var date: String
  /// Precision of ``date``.
  public var precision: Precision
  /// End of the range, where the headline date is one.
  public var end: String?
  /// Date of print.
  public var print: String?
  /// Date of electronic publication.
  public var electronic: String?
  /// Date of the electronic collection.
  public var collection: String?
  /// The date as printed, where it did not fit an ISO date.
  public var text: String?

  /// A date of publication.
  public init(date: String, precision: Precision) {
    self.date = date
    self.precision = precision
  }
}

/// Dates of an article's way, ISO 8601.
public struct History: Sendable, Equatable {
  /// Received by the journal.
  public var received: String?
  /// Last revision.
  public var revised: String?
  /// Accepted.
  public var accepted: String?
  /// Entered Entrez.
  public var entrez: String?
  /// Entered PubMed.
  public var pubmed: String?
  /// Indexed for MEDLINE.
  public var medline: String?
  /// Released in PubMed Central.
  public var pmcRelease: String?

  /// No dates.
  public init() {}
}
