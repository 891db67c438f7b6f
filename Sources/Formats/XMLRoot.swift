internal import Markup

/// The first start tag of a document, read without parsing it: it tells XML for articles from pages that look alike.
struct XMLRoot {
  /// The local name; empty where the document does not begin with mark-up.
  private(set) var name = ""
  private let hasDeclaration: Bool
  private let head: ArraySlice<UInt8>

  init(in bytes: some Collection<UInt8>) {
    // A byte order mark may stand there, and white space, which XML does not allow before a declaration.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
    let head = Array(text.drop { $0 <= 0x20 }.prefix(8192))
    self.head = head[...]
    hasDeclaration = head.starts(with: "<?xml".utf8)
    guard let at = MarkupScanner.firstTag(in: head) else { return }
    let qualified = head[(at + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    name = String(decoding: qualified.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
  }

  /// Whether this is XML and no page. `article` is an element of HTML too: what stands around it decides.
  var isArticleXML: Bool {
    let lower = name.lowercased()
    guard !name.isEmpty, lower != "html" else { return false }
    if lower == "article" {
      return hasDeclaration
        || ["article-type=", "dtd-version=", "<front", "JATS", "NLM//DTD"].contains { head.range(ofWord: $0) != nil }
    }
    return hasDeclaration || isForeignToHTML
  }

  /// Whether no page begins with such a name: HTML's are of one case, `PubmedArticleSet` and `pmc-articleset` are not.
  private var isForeignToHTML: Bool {
    name.contains("-") || (name.contains { $0.isLowercase } && name.dropFirst().contains { $0.isUppercase })
  }
}
