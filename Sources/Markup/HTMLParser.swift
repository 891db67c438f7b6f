internal import CLibXML2

/// HTML to a ``Document``, through libxml2's HTML parser.
public enum HTMLParser {
  /// Parses a page.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without NUL, as ``TextDecoder`` gives it.
  ///   - limits: Bounds; see ``Limits``.
  /// - Throws: ``MarkupError``. Broken mark-up is no error: libxml2 repairs it as best it can.
  public static func parse(_ bytes: [UInt8], limits: Limits = Limits()) throws -> Document {
    LibXML.initialise()
    guard bytes.count <= limits.documentBytes else {
      throw MarkupError.limitExceeded(limit: "document-bytes", value: limits.documentBytes, line: nil)
    }
    if let line = AttributeFlood.line(in: bytes, limit: limits.attributesPerElement) {
      throw MarkupError.limitExceeded(limit: "attributes-per-element", value: limits.attributesPerElement, line: line)
    }
    var builder = TreeBuilder(limits: limits, expectedBytes: bytes.count)
    try bytes.withUnsafeBytes { try run($0, &builder) }
    return try builder.finish()
  }

  private static func run(_ bytes: UnsafeRawBufferPointer, _ builder: inout TreeBuilder) throws {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self), !bytes.isEmpty else {
      throw MarkupError.noElements
    }
    guard let context = htmlCreateMemoryParserCtxt(start, Int32(bytes.count)), let sax = context.pointee.sax else {
      throw MarkupError.parserUnavailable
    }
    defer { htmlFreeParserCtxt(context) }
    // The bytes are clean UTF-8 already: no <meta charset> may change that. HUGE lifts libxml2's limits on text, whose
    // passing would drop the rest of the page without an error; HTML has no entities that it could let explode.
    htmlCtxtUseOptions(
      context,
      Int32(
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
          | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
    context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    sax.pointee = Session.events
    withUnsafeMutablePointer(to: &builder) { builder in
      var session = Session(builder: builder, context: context)
      withUnsafeMutablePointer(to: &session) { session in
        context.pointee.userData = UnsafeMutableRawPointer(session)
        _ = htmlParseDocument(context)
      }
    }
  }
}

/// What libxml2's callbacks get: the builder, and the parser's context for line numbers.
private struct Session {
  let builder: UnsafeMutablePointer<TreeBuilder>
  let context: htmlParserCtxtPtr

  var line: Int { Int(context.pointee.input?.pointee.line ?? 0) }

  /// Whether the parser has read everything; libxml2 keeps a NUL there, and the bytes hold no other.
  var isAtEnd: Bool { context.pointee.input?.pointee.cur?.pointee == 0 }

  func startElement(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    builder.pointee.startElement(name, line: line)
    if builder.pointee.failure != nil { xmlStopParser(context) }
    guard var next = attributes else { return }
    while let name = next.pointee {
      let value = next[1]
      builder.pointee.attribute(name, UnsafeBufferPointer(start: value, count: value.map { strlen($0) } ?? 0))
      next += 2
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
    events.startElement = { pointer, name, attributes in
      guard let name else { return }
      Session.with(pointer) { $0.startElement(name, attributes) }
    }
    events.endElement = { pointer, name in
      Session.with(pointer) { session in
        guard let name, isScript(name) else {
          return session.builder.pointee.endElement(atEndOfInput: session.isAtEnd)
        }
        session.builder.pointee.layDownJSON(line: session.line)
        let formula = session.builder.pointee.unsetFormula()
        session.builder.pointee.endElement(atEndOfInput: session.isAtEnd)
        if let formula { session.builder.pointee.layDownTeX(formula, line: session.line) }
      }
    }
    events.characters = { pointer, bytes, count in
      Session.with(pointer) { $0.builder.pointee.characters(UnsafeBufferPointer(start: bytes, count: Int(count))) }
    }
    events.ignorableWhitespace = events.characters
    events.cdataBlock = events.characters
    events.comment = { pointer, bytes in
      guard let bytes else { return }
      Session.with(pointer) {
        $0.builder.pointee.comment(UnsafeBufferPointer(start: bytes, count: strlen(bytes)), line: $0.line)
      }
    }
    return events
  }
}

/// Whether a NUL-terminated name is `script`.
private func isScript(_ name: UnsafePointer<UInt8>) -> Bool {
  let script: StaticString = "script"
  for at in 0..<script.utf8CodeUnitCount where name[at] != script.utf8Start[at] { return false }
  return name[script.utf8CodeUnitCount] == 0
}

private func strlen(_ bytes: UnsafePointer<UInt8>) -> Int { Int(xmlStrlen(bytes)) }
