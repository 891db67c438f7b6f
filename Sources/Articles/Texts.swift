/// An abstract.
public struct Abstract: Sendable, Equatable {
  /// A part of a structured abstract.
  public struct Section: Sendable, Equatable {
    /// Its label as printed, without colon.
    public var label: String?
    /// Its kind; `nil` where there is no label.
    public var category: Category?
    /// Its words.
    public var text: String

    /// A part.
    public init(label: String? = nil, category: Category? = nil, text: String) {
      self.label = label
      self.category = category
      self.text = text
    }
  }

  /// Kinds of parts, after MEDLINE's `NlmCategory`.
  public enum Category: String, Sendable, CaseIterable {
    case background, objective, methods, results, conclusions, other
  }

  /// The sections joined by a line feed, each with its label, a colon and a space before its words.
  public var text: String
  /// The parts, only where at least one has a label.
  public var sections: [Section]?
  /// Language, only where it differs from the article's.
  public var language: String?
  /// Copyright line; of the main abstract only.
  public var copyright: String?
  /// `translation`, `plain_language`, `graphical` …; of other abstracts only.
  public var type: String?

  /// An abstract.
  public init(text: String, sections: [Section]? = nil) {
    self.text = text
    self.sections = sections
  }
}

/// A conflict-of-interest statement.
public struct ConflictOfInterest: Sendable, Equatable {
  /// What a statement declares.
  public enum Declared: String, Sendable, CaseIterable {
    case none, some, unclear
  }

  /// A tie that the statement names.
  public struct Tie: Sendable, Equatable {
    /// Indexes into ``Article/authors``.
    public var authors: [Int]?
    /// What kind of tie (`employment`, `fees` …).
    public var kind: String
    /// The organization.
    public var organization: String?
    /// The words.
    public var text: String
  }

  /// The words without their heading or lead-in label.
  public var statement: String
  /// What they declare.
  public var declared: Declared
  /// The label that was taken off, without its colon.
  public var label: String?
  /// The ties that the statement names.
  public var relations: [Tie]?

  /// A statement.
  public init(statement: String, declared: Declared, label: String? = nil) {
    self.statement = statement
    self.declared = declared
    self.label = label
  }
}

/// Statements other than on conflicts and funding, each in its own words.
public struct Statements: Sendable, Equatable {
  /// Where the data are.
  public var dataAvailability: String?
  /// Where the code is.
  public var codeAvailability: String?
  /// Ethics approval.
  public var ethics: String?
  /// Consent.
  public var consent: String?
  /// Acknowledgements.
  public var acknowledgements: String?
  /// Author contributions.
  public var authorContributions: String?
  /// Identifiers in trial registries.
  public var registration: [String]?

  /// No statements.
  public init() {}
}

/// A section of the full text.
public struct Section: Sendable, Equatable {
  /// A place where references are cited.
  public struct Citation: Sendable, Equatable {
    /// Start in Unicode scalars of the section's text.
    public var start: Int
    /// End, exclusive.
    public var end: Int
    /// Keys of the references.
    public var references: [String]

    /// A place.
    public init(start: Int, end: Int, references: [String]) {
      self.start = start
      self.end = end
      self.references = references
    }
  }

  /// Titles from the outermost section to this one.
  public var path: [String]
  /// Type in BioC's words (`INTRO`, `METHODS` …).
  public var type: String?
  /// The words.
  public var text: String
  /// Citations in the text.
  public var citations: [Citation]?

  /// A section.
  public init(path: [String], type: String? = nil, text: String, citations: [Citation]? = nil) {
    self.path = path
    self.type = type
    self.text = text
    self.citations = citations
  }
}

/// A figure.
public struct Figure: Sendable, Equatable {
  /// Label (`Fig. 1`).
  public var label: String?
  /// Caption.
  public var caption: String?
  /// Address of the image or of the figure's page.
  public var href: String?

  /// A figure of which nothing is known yet.
  public init() {}
}

/// A table.
public struct Table: Sendable, Equatable {
  /// Label (`Table 1`).
  public var label: String?
  /// Caption.
  public var caption: String?
  /// Address.
  public var href: String?
  /// Cells with spans expanded; an empty cell is an empty string.
  public var rows: [[String]]?
  /// How many of the rows are header rows.
  public var headerRows: Int?
  /// Notes below the table.
  public var notes: String?

  /// A table of which nothing is known yet.
  public init() {}
}
