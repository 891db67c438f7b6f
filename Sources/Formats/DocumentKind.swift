public import Markup

/// What the bytes of a document look like, which decides how its first tree is read.
public enum DocumentKind: String, Sendable, CaseIterable {
  case html, xml, text

  /// Looks at 4 KiB of decoded bytes, behind any white space, for tags.
  public init(sniffing bytes: [UInt8]) {
    let start = String(decoding: bytes.drop { $0 <= 0x20 }.prefix(4096), as: UTF8.self).lowercased()
    let isMarkup = start.first == "<"
    if Self.htmlSigns.contains(where: { start.firstRange(ofWord: $0) != nil }) {
      self = .html
    } else if isMarkup, start.hasPrefix("<?xml") || !start.hasPrefix("<!--") {
      self = .xml
    } else {
      self = isMarkup ? .html : .text
    }
  }

  /// Start tags that prose does not hold and XML for articles does not begin with.
  private static let htmlSigns = [
    "<!doctype html", "<html", "<head", "<body", "<meta ", "<div", "<script", "<p>", "<table",
  ]
}

extension Format {
  /// The trees of a document as this format reads it: one, except where elements of a page hold tagged text.
  ///
  /// - Parameters:
  ///   - bytes: Decoded bytes.
  ///   - first: The document's first tree, which is used again where it is what the format reads.
  /// - Throws: ``MarkupError``.
  public func read(_ bytes: [UInt8], first: Document, kind: DocumentKind, limits: Limits) throws -> [Document] {
    switch reader {
    case .html: return [first]
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
    case .text: "text"
    case .tagged: "tagged"
    }
  }
}
