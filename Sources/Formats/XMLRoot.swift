/// The first start tag of a document, read without parsing it: it tells XML for articles from pages that look alike.
struct XMLRoot {
  /// The local name; empty where the document does not begin with mark-up.
  private(set) var name = ""
  private let hasDeclaration: Bool
  private let head: ArraySlice<UInt8>

  init(in bytes: some Collection<UInt8>) {
    // A byte order mark may stand there, and white space, which XML does not allow before a declaration.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
    head = Array(text.drop { $0 <= 0x20 }.prefix(8192))[...]
    hasDeclaration = head.starts(with: "<?xml".utf8)
    guard let at = Self.firstTag(in: head) else { return }
    let qualified = head[(at + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    name = String(decoding: qualified.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
  }

  /// Whether this is XML and no page. `article` is an element of HTML too: what stands around it decides.
  var isArticleXML: Bool {
    let lower = name.lowercased()
    guard !name.isEmpty, lower != "html" else { return false }
    if lower == "article" {
      return hasDeclaration
        || ["article-type=", "dtd-version=", "<front", "JATS", "NLM//DTD"].contains { head.holds($0) }
    }
    return hasDeclaration || Self.recordRoots.contains(name)
  }

  /// Elements with which MEDLINE records begin, for files without an XML declaration.
  private static let recordRoots: Set<String> = [
    "PubmedArticleSet", "PubmedBookArticleSet", "MedlineCitationSet", "PubmedArticle", "PubmedBookArticle",
    "MedlineCitation", "DeleteCitation", "pmc-articleset", "OAI-PMH",
  ]

  /// Where the first tag stands, behind declarations, instructions and comments.
  private static func firstTag(in head: ArraySlice<UInt8>) -> Int? {
    var at = head.startIndex
    while at < head.endIndex, head[at] == UInt8(ascii: "<") {
      let rest = head[at...]
      if rest.starts(with: "<?".utf8) {
        at = head.end(of: "?>", from: at)
      } else if rest.starts(with: "<!--".utf8) {
        at = head.end(of: "-->", from: at + 4)
      } else if rest.starts(with: "<!".utf8) {
        at = endOfDeclaration(head, at)
      } else {
        return at
      }
      while at < head.endIndex, head[at] <= 0x20 { at += 1 }
    }
    return nil
  }

  private static func endOfDeclaration(_ head: ArraySlice<UInt8>, _ start: Int) -> Int {
    var depth = 0
    for at in start..<head.endIndex {
      switch head[at] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return at + 1
      default: break
      }
    }
    return head.endIndex
  }
}

extension ArraySlice<UInt8> {
  /// Whether a short word stands in it.
  fileprivate func holds(_ word: String) -> Bool { firstEnd(of: word, from: startIndex) != nil }

  /// The place behind a word; the end where it does not stand.
  fileprivate func end(of word: String, from start: Int) -> Int { firstEnd(of: word, from: start) ?? endIndex }

  private func firstEnd(of word: String, from start: Int) -> Int? {
    guard let first = word.utf8.first else { return nil }
    var at = Swift.min(start, endIndex)
    while let found = self[at...].firstIndex(of: first) {
      if self[found...].starts(with: word.utf8) { return found + word.utf8.count }
      at = found + 1
    }
    return nil
  }
}
