extension Field {
  /// Its place in the list of all fields.
  public var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// Whether a source may give many values of the field, which are then all taken; of the others the first is.
  public var isList: Bool {
    switch self {
    case .identifier, .subtitle, .translatedTitle, .publicationDate, .historyDate, .historyLine, .anyAbstract,
      .keywordGroup, .subArticle, .licenseReference, .link,
      .ownCitation, .printedAuthor, .printedAffiliation, .pageName,
      .identifiers, .otherID, .language, .publicationType, .issn, .citationNote, .author, .investigator, .editor,
      .affiliationKey, .affiliationText, .affiliation, .otherAbstract, .paragraph, .keywords, .keywordLine, .keyword,
      .mesh,
      .qualifier, .substance, .supplementaryConcept, .otherSubject, .accession, .accessionNumber, .grant,
      .conflictOfInterest, .reference, .cited, .conference, .detail, .comment, .address, .citedArticle,
      .relation, .linked, .similarArticle, .citingArticle, .figure, .table, .rows, .notes, .noteKey, .piece,
      .authorNote, .fundingSource, .statement, .section, .level, .citationPlace:
      true
    default: false
    }
  }

  /// Whether the field is a group, whose values are its parts; some may also stand without parts, as printed.
  public var isGroup: Bool {
    switch self {
    case .identifier, .translatedTitle, .publicationDate, .historyDate, .anyAbstract, .keywordGroup, .subArticle,
      .license, .identifiers, .ownCitation, .printedAuthor, .printedAffiliation, .pageName,
      .publicationType, .author, .investigator, .editor, .affiliation, .abstract,
      .otherAbstract, .paragraph, .mesh, .qualifier, .substance, .supplementaryConcept, .otherSubject, .accession,
      .grant, .reference, .cited, .accessed, .citedArticle, .relation, .linked, .similarArticle, .citingArticle,
      .figure, .table, .authorNote, .fundingSource, .statement, .section, .level:
      true
    default: false
    }
  }
}
