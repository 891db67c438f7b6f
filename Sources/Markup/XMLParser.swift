internal import CLibXML2

/// XML to a ``Document``, through ``PlainXML`` or through libxml2's SAX2 interface.
///
/// Names are local: `xlink:href` is `href`, `mml:math` is `math`. No DTD is read and no entity is expanded but the
/// characters of ``CharacterEntities``; see ``XMLSource``. Processing instructions are left out, and the text around them
/// is one.
public enum XMLParser {
  /// Parses a document. What is not well-formed is repaired as libxml2 does it, and noted in ``Document/repairs``.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without NUL, as ``TextDecoder`` gives it.
  ///   - limits: Bounds; see ``Limits``.
  /// - Throws: ``MarkupError`` when a limit is passed or nothing can be read.
  public static func parse(_ bytes: [UInt8], limits: Limits = Limits()) throws -> Document {
    guard bytes.count <= limits.documentBytes else {
      throw MarkupError.limitExceeded(limit: "document-bytes", value: limits.documentBytes, line: nil)
    }
    let source = XMLSource(bytes)
    if !source.hasDeclarations, let document = PlainXML.read(source, limits: limits) { return document }
    return try parse(source, of: bytes, limits: limits)
  }

  /// Parses a document by libxml2, whatever it holds.
  static func parseByLibXML(_ bytes: [UInt8], limits: Limits = Limits()) throws -> Document {
    try parse(XMLSource(bytes), of: bytes, limits: limits)
  }

  private static func parse(_ source: XMLSource, of bytes: [UInt8], limits: Limits) throws -> Document {
    LibXML.initialise()
    if let line = AttributeFlood.line(in: bytes, limit: limits.attributesPerElement, isHTML: false) {
      throw MarkupError.limitExceeded(limit: "attributes-per-element", value: limits.attributesPerElement, line: line)
    }
    var builder = TreeBuilder(limits: limits, expectedBytes: source.bytes.count, dialect: .xml)
    for name in source.unknownEntities { builder.repair(.markup, "the entity &\(name); is not defined", line: nil) }
    if source.hasDeclarations {
      builder.repair(.declarations, "what the document type declares by itself is not read", line: nil)
    }
    try source.bytes.withUnsafeBytes { try run($0, &builder) }
    return try builder.finish()
  }

  private static func run(_ bytes: UnsafeRawBufferPointer, _ builder: inout TreeBuilder) throws {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self), !bytes.isEmpty else {
      throw MarkupError.noElements
    }
    guard let context = xmlCreateMemoryParserCtxt(start, Int32(bytes.count)), let sax = context.pointee.sax else {
      throw MarkupError.parserUnavailable
    }
    defer { xmlFreeParserCtxt(context) }
    // The bytes are clean UTF-8 already, whatever their declaration says. HUGE lifts limits on the length of text and
    // the depth of elements, which Limits bounds; with the DTD gone there is nothing that could expand.
    xmlCtxtUseOptions(
      context,
      Int32(
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
          | XML_PARSE_HUGE.rawValue))
    sax.pointee = Session.events
    withUnsafeMutablePointer(to: &builder) { builder in
      var session = Session(builder: builder, context: context)
      withUnsafeMutablePointer(to: &session) { session in
        context.pointee.userData = UnsafeMutableRawPointer(session)
        _ = xmlParseDocument(context)
      }
    }
  }
}

/// What libxml2's callbacks get: the builder, and the parser's context for line numbers.
private struct Session {
  let builder: UnsafeMutablePointer<TreeBuilder>
  let context: xmlParserCtxtPtr

  var line: Int { Int(context.pointee.input?.pointee.line ?? 0) }

  /// `attributes` holds five pointers an attribute: local name, prefix, address, start and end of the value.
  func startElement(
    _ name: UnsafePointer<UInt8>, _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    builder.pointee.startElement(name, line: line)
    if builder.pointee.failure != nil { xmlStopParser(context) }
    guard var next = attributes else { return }
    for _ in 0..<count {
      if let name = next[0], let start = next[3], let end = next[4] {
        builder.pointee.attribute(name, unescaping: UnsafeBufferPointer(start: start, count: end - start))
      }
      next += 5
    }
  }

  /// Runs `body` with the session behind an opaque pointer.
  static func with(_ pointer: UnsafeMutableRawPointer?, _ body: (Session) -> Void) {
    guard let pointer else { return }
    body(pointer.assumingMemoryBound(to: Session.self).pointee)
  }

  /// The callbacks. White space that libxml2 takes for ignorable is text like any other: it parts words.
  static var events: xmlSAXHandler {
    var events = xmlSAXHandler()
    events.initialized = XML_SAX2_MAGIC
    events.startElementNs = { pointer, name, _, _, _, _, count, _, attributes in
      guard let name else { return }
      Session.with(pointer) { $0.startElement(name, Int(count), attributes) }
    }
    events.endElementNs = { pointer, _, _, _ in
      Session.with(pointer) { $0.builder.pointee.endElement() }
    }
    events.characters = { pointer, bytes, count in
      Session.with(pointer) { $0.builder.pointee.characters(UnsafeBufferPointer(start: bytes, count: Int(count))) }
    }
    events.ignorableWhitespace = events.characters
    events.cdataBlock = events.characters
    events.serror = { pointer, error in
      guard let error, error.pointee.level == XML_ERR_FATAL else { return }
      let words = error.pointee.message.map { String(cString: $0).underTextPolicy() } ?? "not well-formed"
      Session.with(pointer) { $0.builder.pointee.repair(.markup, words, line: Int(error.pointee.line)) }
    }
    return events
  }
}
