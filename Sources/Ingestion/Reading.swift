internal import Articles
internal import Formats
internal import Inputs
internal import Markup

/// One document on its way from bytes to records: decoded, identified and parsed.
struct Reading {
  /// One record of a document: the tree, the element that holds it where the tree holds many, and what is odd about both.
  struct Record {
    let document: Document
    let element: Element?
    let findings: [Finding]
  }

  let format: Format
  let kind: DocumentKind
  /// The document's first tree, by which it was identified.
  let first: Document
  let extractor: PageExtractor
  private(set) var source: Source
  private(set) var records: [Record]

  /// Decodes, identifies and parses.
  ///
  /// - Throws: `Rejection`.
  init(_ input: InputDocument, catalogue: Catalogue, options: ConversionOptions) throws {
    let opened = try OpenedDocument(input, limits: options.limits)
    format = try opened.format(in: catalogue, only: options.only)
    kind = opened.kind
    first = opened.first
    source = opened.source
    source.format = format.name
    extractor = PageExtractor(format: format)
    let format = format
    let trees = try opened.parsing { try opened.trees(for: format, limits: options.limits) }
    records = trees.enumerated().flatMap { [extractor] number, tree in
      let findings = number > 0 && opened.kind == .xml ? opened.findings(ofNext: tree) : opened.findings
      return extractor.records(in: tree).map { Record(document: tree, element: $0, findings: findings) }
    }
  }

  /// A rejection of this document.
  func rejection(_ code: Rejection.Code, _ stage: Rejection.Stage, _ message: String) -> Rejection {
    Rejection(source: source, code: code, stage: stage, message: message)
  }
}

/// A document that has been decoded and parsed into its first tree, and not yet identified.
struct OpenedDocument {
  let kind: DocumentKind
  let first: Document
  private(set) var source: Source
  /// What is odd about the bytes, and about the first tree.
  private(set) var findings: [Finding]
  private let findingsOfBytes: [Finding]
  private let bytes: [UInt8]

  init(_ input: InputDocument, limits: Limits) throws {
    let text = try DecodedDocument(input)
    source = text.source
    findingsOfBytes = text.findings
    findings = text.findings
    bytes = text.bytes
    kind = DocumentKind(sniffing: bytes)
    first = try Self.parsing(text.source) { [bytes, kind] in
      switch kind {
      case .html: try HTMLParser.parse(bytes, limits: limits)
      case .xml: try XMLParser.parse(Self.firstDocument(of: bytes), limits: limits)
      case .text: try TextReader.read(bytes, limits: limits)
      }
    }
    if kind == .html, PageEnd.isMissing(bytes, first) {
      findings.append(Finding(.truncated, message: "the page breaks off before its end; what is missing is not known"))
    }
    findings += Self.findings(on: first, isHTML: kind == .html)
    if let page = SavedPage(first) {
      self.source.url = page.url ?? source.url
      self.source.savedAt = page.savedAt ?? source.savedAt
    }
  }

  /// What is odd about a document that stands behind the first one in the same file.
  func findings(ofNext document: Document) -> [Finding] { findingsOfBytes + Self.findings(on: document) }

  private static func firstDocument(of bytes: [UInt8]) -> [UInt8] {
    let first = XMLParser.documents(in: bytes)[0]
    return first.count == bytes.count ? bytes : Array(bytes[first])
  }

  /// What was not well-formed, or is read otherwise than it stands there.
  ///
  /// - Parameter isHTML: Whether elements need no end tag; ``PageEnd`` then tells of a page that breaks off.
  static func findings(on document: Document, isHTML: Bool = false) -> [Finding] {
    var findings: [Finding] = []
    if !isHTML, let element = document.unclosed.first {
      findings.append(Finding(.truncated, message: "the document breaks off inside the element ‘\(element)’"))
    }
    let repairs = Dictionary(grouping: document.repairs, by: \.kind)
    for kind in [Document.Repair.Kind.markup, .metadata, .depth, .declarations] {
      // A document that breaks off is not well-formed.
      guard let all = repairs[kind], let first = all.first, kind != .markup || findings.isEmpty else { continue }
      let more = all.count > 1 ? " (and \(all.count - 1) more places)" : ""
      let (code, message): (Finding.Code, String) =
        switch kind {
        case .markup: (.markupRepaired, "the XML is not well-formed: \(first.message)\(more)")
        case .metadata: (.metadataBroken, first.message + "; what could be read of it was")
        case .depth: (.limitReached, first.message)
        case .declarations: (.partsLeftOut, first.message)
        }
      findings.append(Finding(code, message: message, at: first.line.map { "line \($0)" }))
    }
    return findings
  }

  /// The format to read the document by.
  func format(in catalogue: Catalogue, only: String?) throws -> Format {
    switch catalogue.identify(first, kind: kind, only: only) {
    case .format(let format): return format
    case .refused(let code, let message, let format):
      var source = source
      source.format = format
      throw Rejection(source: source, code: code, stage: .identify, message: message)
    case .tie(let formats):
      let names = formats.map(\.name).joined(separator: ", ")
      throw Rejection(
        source: source, code: .unknownFormat, stage: .identify,
        message: "several formats of one rank fit, which is a mistake in the formats: \(names)")
    case .unknown:
      throw Rejection(
        source: source, code: .unknownFormat, stage: .identify,
        message: "no format fits this \(kind.rawValue) document; ‘analecta explain’ says what each one misses")
    }
  }

  func trees(for format: Format, limits: Limits) throws -> [Document] {
    try format.read(bytes, first: first, kind: kind, limits: limits)
  }

  func parsing<Value>(_ body: () throws -> Value) throws -> Value { try Self.parsing(source, body) }

  /// Runs a parse, and makes a rejection of what it throws.
  private static func parsing<Value>(_ source: Source, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as MarkupError {
      throw Rejection(source: source, code: error.code, stage: .parse, message: error.description)
    }
  }
}

extension MarkupError {
  /// What a document that it stops is rejected as.
  var code: Rejection.Code { if case .limitExceeded = self { .limitExceeded } else { .malformed } }
}
