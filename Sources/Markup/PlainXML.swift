/// Whole XML documents without the rarer constructs, read by ``RecordScanner`` in a third of the time that libxml2 takes:
/// nearly all articles.
///
/// At anything that libxml2 would complain of or reads in a way of its own (CDATA, carriage returns, characters that XML
/// does not allow, `]]>` in text, an unusual declaration) it gives up, and ``XMLParser`` lets libxml2 read the document.
/// The tests hold the two against each other.
enum PlainXML {
  /// The document, or `nil` when libxml2 must read it, which names the entities that nobody knows.
  static func read(_ source: XMLSource, limits: Limits) -> Document? {
    guard source.unknownEntities.isEmpty, limits.attributesPerElement >= RecordScan.mostAttributes else { return nil }
    return source.bytes.withUnsafeBufferPointer { buffer -> Document? in
      guard let start = buffer.baseAddress, buffer.count < Int32.max else { return nil }
      let bytes = MarkupBytes(start: start, count: buffer.count)
      guard let root = XMLPrologue.end(in: bytes), !bytes.holdsOddCharacters else { return nil }
      return RecordScanner(limits: limits).readArticle(buffer, from: root)?.withTraits
    }
  }
}

extension Document {
  /// The same document with what selectors look at first.
  fileprivate var withTraits: Document {
    Document(
      nodes: nodes, attributes: attributes, text: text, values: values, vocabulary: vocabulary,
      traits: ElementTraits.all(nodes, attributes, values, vocabulary))
  }
}
