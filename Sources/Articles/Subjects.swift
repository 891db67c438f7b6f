/// A term of a controlled vocabulary.
public struct Term: Sendable, Hashable {
  /// The term's name.
  public var name: String
  /// Unique identifier in its vocabulary (`D013812`).
  public var ui: String?
  /// Registry number, of substances only.
  public var registry: String?
  /// Class of the term, of supplementary concepts only (`Disease`).
  public var type: String?

  /// A term.
  public init(name: String, ui: String? = nil, registry: String? = nil, type: String? = nil) {
    self.name = name
    self.ui = ui
    self.registry = registry
    self.type = type
  }
}

/// A MeSH descriptor with its qualifiers.
public struct SubjectHeading: Sendable, Equatable {
  /// Descriptor name.
  public var name: String
  /// Descriptor identifier.
  public var ui: String?
  /// Whether the source marks the descriptor itself as a major topic.
  public var isMajor: Bool
  /// Qualifiers in the source's order.
  public var qualifiers: [Qualifier]

  /// A MeSH qualifier.
  public struct Qualifier: Sendable, Equatable {
    /// Qualifier name.
    public var name: String
    /// Qualifier identifier.
    public var ui: String?
    /// Whether the source marks the qualifier as a major topic.
    public var isMajor: Bool

    /// A qualifier.
    public init(name: String, ui: String? = nil, isMajor: Bool) {
      self.name = name
      self.ui = ui
      self.isMajor = isMajor
    }
  }

  /// A heading.
  public init(name: String, ui: String? = nil, isMajor: Bool, qualifiers: [Qualifier] = []) {
    self.name = name
    self.ui = ui
    self.isMajor = isMajor
    self.qualifiers = qualifiers
  }
}

/// A subject outside MeSH.
public struct OtherSubject: Sendable, Equatable {
  /// The subject as printed.
  public var text: String
  /// `gene`, `person`, `space_flight` or `keyword`.
  public var kind: String
  /// Who assigned it.
  public var owner: String?

  /// A subject.
  public init(text: String, kind: String, owner: String? = nil) {
    self.text = text
    self.kind = kind
    self.owner = owner
  }
}
