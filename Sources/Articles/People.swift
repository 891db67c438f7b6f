/// A person or group that stands in an author list.
public struct Person: Sendable, Equatable {
  /// Family name with its particles (`van der Waals`).
  public var family: String?
  /// Given names as printed.
  public var given: String?
  /// Initials, only where the source gives them.
  public var initials: String?
  /// Suffix without a leading comma (`Jr`, `3rd`).
  public var suffix: String?
  /// Name of a group; it then has no other name.
  public var collective: String?
  /// ORCID iD, bare, check digit verified.
  public var orcid: String?
  /// Indexes into ``Article/affiliations``; `nil` where the source links none.
  public var affiliations: [Int]?
  /// Whether this is a corresponding author; never `false`.
  public var isCorresponding: Bool?
  /// E-mail address.
  public var email: String?
  /// Whether the source marks an equal contribution; never `false`.
  public var hasEqualContribution: Bool?
  /// `editor`, `investigator` …; `nil` for authors.
  public var role: String?

  /// A person of whom nothing is known yet.
  public init() {}
}

/// An affiliation.
public struct Affiliation: Sendable, Equatable {
  /// The words as printed, without the label.
  public var text: String
  /// Identifier in the Research Organization Registry.
  public var ror: String?

  /// An affiliation.
  public init(text: String, ror: String? = nil) {
    self.text = text
    self.ror = ror
  }
}
