public import Markup

/// What the bytes of a document look like, which decides how its first tree is read.
public enum DocumentKind: String, Sendable, CaseIterable {
  case html, xml, text

  /// Looks at 4 KiB of decoded bytes, behind any white space, for tags.
  public init(sniffing bytes: [UInt8]) {
    if XMLRoot(in: bytes).isArticleXML {
      self = .xml
      return
    }
    let head = bytes.drop { $0 <= 0x20 }.prefix(4096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...]
    if Self.htmlBeginnings.contains(where: { head.starts(with: $0.utf8) }) {
      self = .html
    } else if Self.htmlSigns.contains(where: { head.range(ofWord: $0) != nil }) {
      self = .html
    } else if head.first == UInt8(ascii: "<") {
      self = head.starts(with: "<!--".utf8) ? .html : .xml
    } else {
      self = .text
    }
  }

  /// How pages and fragments of pages begin; most are known by it.
  private static let htmlBeginnings = [
    "<!doctype html", "<html", "</html", "<h1", "<h2", "<h3", "<p>", "<p ", "<span", "<div", "<a ", "<ul", "<ol", "<dl",
    "<pre", "<center", "<font",
  ]

  /// Start tags that prose does not hold and XML for articles does not begin with.
  private static let htmlSigns = [
    "<!doctype html", "<html", "<head", "<body", "<meta ", "<div", "<script", "<p>", "<table",
  ]
}

extension ArraySlice<UInt8> {
  /// Where a short ASCII word stands first.
  func range(ofWord word: String) -> Range<Int>? {
    guard let first = word.utf8.first else { return nil }
    var rest = self
    while let found = rest.firstIndex(of: first) {
      rest = rest[found...]
      if rest.starts(with: word.utf8) { return found..<found + word.utf8.count }
      rest = rest.dropFirst()
    }
    return nil
  }
}

extension Format {
  /// The trees of a document as this format reads it: one, except where elements of a page hold tagged text, and where a
  /// file holds XML documents one behind another.
  ///
  /// - Parameters:
  ///   - bytes: Decoded bytes.
  ///   - first: The document's first tree, which is used again where it is what the format reads.
  /// - Throws: ``MarkupError``.
  public func read(_ bytes: [UInt8], first: Document, kind: DocumentKind, limits: Limits) throws -> [Document] {
    switch reader {
    case .html: return [first]
    case .xml:
      let others = kind == .xml ? XMLParser.documents(in: bytes).dropFirst() : []
      return [first] + (try others.map { try XMLParser.parse(Array(bytes[$0]), limits: limits) })
    case .records(_, let names):
      return try RecordSplitter.records(named: names, in: bytes, limits: limits).map {
        try XMLParser.parse(Array(bytes[$0]), limits: limits)
      }
    case .text(let headings): return [try TextReader.read(bytes, headings: headings, limits: limits)]
    case .tagged(let inside):
      guard kind == .html, let inside else { return [try TaggedReader.read(bytes, limits: limits)] }
      var index = SelectorIndex()
      index.add(inside)
      return try index.matches(in: first)[0].map { element in
        try TaggedReader.read(first.element(element).rawText, limits: limits)
      }
    }
  }
}

extension Format.Reader {
  /// The name that a format file gives it.
  var name: String {
    switch self {
    case .html: "html"
    case .xml: "xml"
    case .records: "records"
    case .text: "text"
    case .tagged: "tagged"
    }
  }
}
