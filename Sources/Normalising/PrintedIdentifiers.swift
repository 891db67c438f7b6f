public import Articles

/// Identifiers printed inside a longer text, such as a citation: `… doi: 10.1000/xyz. Epub 2019 Mar 1. PMID: 123`.
public enum PrintedIdentifiers {
  /// The first DOI, PMID, PMCID and arXiv identifier of the text; an empty value where there is none.
  ///
  /// A number counts as PMID only behind a word that says so (`PMID`, `PubMed:`) or in PubMed's address. One pass over
  /// the bytes.
  public static func find(in text: String) -> Identifiers {
    var found = Identifiers()
    var cursor = ByteCursor(text)
    while let byte = cursor.current {
      switch byte.lowercasedASCII {
      case 0x31: findDOI(&cursor, into: &found)
      case 0x61: findArxiv(&cursor, into: &found)
      case 0x70: findPubMed(&cursor, into: &found)
      default: cursor.position += 1
      }
    }
    return found
  }

  private static func findDOI(_ cursor: inout ByteCursor, into ids: inout Identifiers) {
    let start = cursor.position
    guard ids.doi == nil, DOIText.isStart(start, in: cursor) else { return cursor.position += 1 }
    let resolver = cursor.spells("doi.org/", at: start - 8) ? "https://doi.org/" : ""
    ids.doi = Identifier.doi(resolver + cursor.text(start..<endOfDOI(from: start, in: cursor)))
    // An arXiv identifier may stand inside the DOI (10.48550/arXiv.2101.12345), a PMID be glued to it.
    cursor.position += 3
  }

  /// Where the DOI ends: at white space, or where the next sentence or address is glued to it.
  private static func endOfDOI(from start: Int, in cursor: ByteCursor) -> Int {
    let sequels: [StaticString] = [
      "pmid:", "pmcid:", "epub ", "http://", "https://", "[doi]", "[pii]", "[published", " ", "\"",
    ]
    let end = (start..<cursor.bytes.count).first { index in sequels.contains { cursor.spells($0, at: index) } }
    return end ?? cursor.bytes.count
  }

  private static func findArxiv(_ cursor: inout ByteCursor, into ids: inout Identifiers) {
    guard ids.arxiv == nil, cursor.skip("arxiv") else { return cursor.position += 1 }
    var number = cursor
    _ = number.skip(".org/abs/") || number.skip(".org/pdf/")
    number.skip(anyOf: ":. ")
    guard let id = Identifier.arxivNumber(&number), number.current?.isASCIIAlphanumeric != true else { return }
    ids.arxiv = id
    cursor.position = number.position
  }

  private static func findPubMed(_ cursor: inout ByteCursor, into ids: inout Identifiers) {
    let isWord = cursor.previous?.isASCIIAlphanumeric != true
    var label = cursor
    cursor.position += 1
    guard isWord else { return }
    if label.skip("pmcid") || label.skip("pmc") {
      guard ids.pmcid == nil else { return }
      ids.pmcid = articleNumber(&label)
    } else if ids.pmid == nil,
      label.skip("pmid") || label.skip("pubmed:") || label.skip("pubmed id")
        || label.skip("pubmed/") || label.skip("pubmed.ncbi.nlm.nih.gov/")
    {
      ids.pmid = number(&label)
    }
  }

  /// The number behind `PMCID`, with or without another `PMC`, or directly behind `PMC`.
  private static func articleNumber(_ cursor: inout ByteCursor) -> String? {
    let isLabelled = cursor.previous?.lowercasedASCII == 0x64
    if isLabelled { cursor.skip(anyOf: " :=#") }
    _ = isLabelled && cursor.skip("pmc")
    let start = cursor.position
    guard let digits = number(&cursor) else { return nil }
    // PMC2 and PMC22 are names of proteins.
    return isLabelled || cursor.position - start >= 4 ? "PMC" + digits : nil
  }

  private static func number(_ cursor: inout ByteCursor) -> String? {
    cursor.skip(anyOf: " :=#.")
    guard let digits = Identifier.number(&cursor), cursor.current?.isASCIIAlphanumeric != true else { return nil }
    return digits
  }
}
