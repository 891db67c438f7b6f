import Articles

/// The identifiers of a cited work and its address, from what the source tags as identifiers and from its links. Tagged
/// identifiers go before those in links; the first of each kind holds.
struct CitationAddresses {
  private(set) var ids: Identifiers
  /// The first address that is not that of a DOI, of PubMed or of PubMed Central (CHOICES 32).
  private(set) var url: String?

  init(_ work: Capture) {
    ids = work.identifiers
    ids.pii = work.text(.pii)
    ids.publisherID = work.text(.publisherID)
    ids.mid = work.text(.mid)
    for address in work.texts(.href) { take(address) }
    for address in work.texts(.address) { take(address) }
  }

  private mutating func take(_ address: String) {
    let cursor = ByteCursor(address)
    if cursor.spells("10.", at: 0) || cursor.spells("doi:", at: 0) || cursor.index(of: "doi.org/10.") != nil {
      if ids.doi == nil { ids.doi = Identifier.doi(address) }
    } else if takeNumber(address, cursor) {
      return
    } else {
      if ids.arxiv == nil, cursor.index(of: "arxiv.org/") != nil { ids.arxiv = Identifier.arxiv(address) }
      if url == nil, Self.isAddress(cursor) { url = Self.withoutSpaces(address) }
    }
  }

  /// Takes the number of an address at PubMed or PubMed Central; false where it is no such address.
  private mutating func takeNumber(_ address: String, _ cursor: ByteCursor) -> Bool {
    guard cursor.index(of: "ncbi.nlm.nih.gov/") != nil || cursor.index(of: "europepmc.org/") != nil else {
      return false
    }
    if let pmcid = Identifier.pmcid(address), cursor.index(of: "pmc") != nil {
      ids.pmcid = ids.pmcid ?? pmcid
      return true
    }
    guard cursor.index(of: "pubmed") != nil, let pmid = Identifier.pmid(address) else { return false }
    ids.pmid = ids.pmid ?? pmid
    return true
  }

  private static func isAddress(_ cursor: ByteCursor) -> Bool {
    let schemes: [StaticString] = ["http://", "https://", "ftp://", "www."]
    return schemes.contains { cursor.spells($0, at: 0) }
  }

  private static func withoutSpaces(_ address: String) -> String {
    address.utf8.contains(0x20) ? String(decoding: address.utf8.filter { $0 != 0x20 }, as: UTF8.self) : address
  }
}
