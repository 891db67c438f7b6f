@testable import Markup

/// Readers of markup and text.
enum MarkupTargets {
  private static var limits: Limits {
    var limits = Limits()
    limits.elements = 20_000
    return limits
  }

  /// The first byte says which charset the transport names.
  static func charset(_ bytes: [UInt8]) {
    let names = [nil, "utf-8", "utf-16", "windows-1252", "gb18030", "iso-2022-jp", "x-user-defined", "koi8-r"]
    let text = TextDecoder.decode(
      Array(bytes.dropFirst()), transportCharset: names[Int(bytes.first ?? 0) % names.count])
    promise(text.bytes.withUnsafeBytes(TextDecoder.isClean), "what is decoded is clean UTF-8")
  }

  static func html(_ bytes: [UInt8]) {
    guard let document = try? HTMLParser.parse(TextDecoder.decode(bytes).bytes, limits: limits) else { return }
    _ = SavedPage(document)
    look(at: document)
  }

  /// The project's own scanner and libxml2 must read the same.
  static func xml(_ bytes: [UInt8]) {
    let text = TextDecoder.decode(bytes).bytes
    guard let document = try? XMLParser.parse(text, limits: limits) else { return }
    look(at: document)
    guard let other = try? XMLParser.parseByLibXML(text, limits: limits) else {
      return promise(false, "what the scanner reads, libxml2 reads")
    }
    promise(
      document.count == other.count && words(of: document) == words(of: other), "the scanner reads what libxml2 does")
  }

  static func records(_ bytes: [UInt8]) {
    let scanner = RecordScanner(limits: limits)
    for range in RecordSplitter.records(named: ["PubmedArticle", "DeleteCitation", "r"], in: bytes, limits: limits) {
      Array(bytes[range]).withUnsafeBufferPointer { record in
        guard TextDecoder.isClean(UnsafeRawBufferPointer(record)), let document = scanner.read(record) else { return }
        look(at: document)
      }
    }
  }

  static func text(_ bytes: [UInt8]) {
    let text = TextDecoder.utf8(bytes).bytes
    _ = (try? TextReader.read(text, limits: limits)).map(look)
    _ = (try? TextReader.read(text, headings: ["abstract", "similar articles", "references"], limits: limits)).map(look)
  }

  static func tagged(_ bytes: [UInt8]) {
    let text = TextDecoder.utf8(bytes).bytes
    _ = TaggedReader.fits(text)
    _ = (try? TaggedReader.read(text, limits: limits)).map(look)
  }

  static func json(_ bytes: [UInt8]) {
    var depth = 0
    for token in JSONTokens(TextDecoder.utf8(bytes).bytes[...]).tokens {
      switch token {
      case .open: depth += 1
      case .close: depth -= 1
      case .value: break
      }
      promise(depth >= 0, "what closes has been opened")
    }
    promise(depth == 0, "what opens is closed")
  }

  private static let page = try? HTMLParser.parse(
    Array("<div id=a class='b c' lang=en><p>One <i>two</i></p><ul><li>x<li class=b>y</ul></div><p>Keywords:</p>".utf8))

  static func selector(_ bytes: [UInt8]) {
    guard let page, let selector = try? Selector(String(decoding: bytes, as: UTF8.self)) else { return }
    var index = SelectorIndex()
    index.add(selector)
    _ = index.matches(in: page)
  }

  private static func words(of document: Document) -> String { document.element(0).text() }

  private static func look(at document: Document) { _ = words(of: document) }
}
