internal import Articles

/// The files in which browsers wrap a page: MHTML and Safari's web archive. They are known by their bytes, whatever
/// their names are.
public enum PageEnvelope {
  /// The page inside; the document itself where it is no such file. Cost: one pass over the file.
  ///
  /// - Throws: `Rejection` for an envelope that holds no page.
  public static func open(_ document: InputDocument) throws -> InputDocument {
    if WebArchivePage.isOne(document.bytes[...]) {
      guard let page = WebArchivePage(document.bytes) else {
        throw rejection(document, .malformed, "a property list that holds no page (WebMainResource)")
      }
      return document.holding(page.bytes, charset: page.charset, url: page.url)
    }
    guard MHTMLPage.isOne(document.bytes[...]) else { return document }
    do {
      let page = try MHTMLPage(document.bytes)
      var inside = document.holding(page.bytes, charset: page.charset, url: page.url)
      inside.savedAt = page.savedAt ?? inside.savedAt
      if page.isCut {
        inside.findings.append(Finding(.truncated, message: "the MHTML file breaks off before its last boundary"))
      }
      if page.damage > 0 {
        let places = page.damage == 1 ? "1 place" : "\(page.damage) places"
        inside.findings.append(
          Finding(.transferDamaged, message: "the MHTML file’s transfer encoding is damaged in \(places)"))
      }
      return inside
    } catch let problem as MHTMLPage.Problem {
      throw rejection(document, problem)
    }
  }

  private static func rejection(_ document: InputDocument, _ problem: MHTMLPage.Problem) -> Rejection {
    switch problem {
    case .noPage: rejection(document, .notAnArticle, "an MHTML file without a page in it")
    case .noBoundary: rejection(document, .malformed, "an MHTML file that does not say where its parts end (boundary)")
    case .longBoundary: rejection(document, .malformed, "an MHTML file whose boundary has more than 70 characters")
    case .tooDeep(let depth):
      rejection(document, .limitExceeded, "an MHTML file whose parts hold parts more than \(depth) deep")
    case .tooMany(let parts):
      rejection(document, .limitExceeded, "an MHTML file without a page in its first \(parts) parts")
    }
  }

  private static func rejection(_ document: InputDocument, _ code: Rejection.Code, _ message: String) -> Rejection {
    var source = Source(path: document.path)
    source.member = document.member
    source.sha256 = document.sha256
    return Rejection(source: source, code: code, stage: .open, message: message)
  }
}
