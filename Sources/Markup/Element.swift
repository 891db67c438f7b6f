/// One element of a ``Document``: a reference to the document and an index. Copying it copies no text.
public struct Element: Sendable {
  /// The document that holds it.
  public let document: Document
  /// Its place in document order.
  public let index: Int

  /// Its name, lower case in HTML, without prefix in XML.
  public var name: String { document.names[Int(document.nodes[index].name)] }

  /// The line of its start tag, 1-based.
  public var line: Int { Int(document.nodes[index].line) }

  /// The index after its last descendant.
  public var end: Int { Int(document.nodes[index].end) }

  /// The element around it, or `nil` for the outermost.
  public var parent: Element? {
    let parent = Int(document.nodes[index].parent)
    return parent < 0 ? nil : Element(document: document, index: parent)
  }

  /// The value of an attribute as written, entities resolved; `nil` where the element has none of that name. Linear
  /// in the number of the element's attributes.
  public func attribute(_ name: String) -> String? {
    for at in document.attributeRange(index) {
      let attribute = document.attributes[at]
      guard document.names[Int(attribute.name)] == name else { continue }
      return String(decoding: document.values[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
    }
    return nil
  }

  /// Names and values of all attributes, in the source's order.
  public var attributes: [(name: String, value: String)] {
    document.attributeRange(index).map { at in
      let attribute = document.attributes[at]
      let value = String(decoding: document.values[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
      return (document.names[Int(attribute.name)], value)
    }
  }

  /// The elements directly inside, in order.
  public var children: [Element] {
    var children: [Element] = []
    var at = index + 1
    while at < end {
      let child = Element(document: document, index: at)
      children.append(child)
      at = child.end
    }
    return children
  }

  /// Where the element stands, for a reader: `main#article-details > div#abstract > p.copyright, line 1203`.
  ///
  /// At most six steps from the element outwards, stopping at the first that has an id and is not the element itself.
  public var place: String {
    var steps: [String] = []
    var here: Element? = self
    while let element = here, steps.count < 6 {
      steps.append(element.step)
      if steps.count > 1, element.attribute("id") != nil { break }
      here = element.parent
    }
    return steps.reversed().joined(separator: " > ") + ", line \(line)"
  }

  private var step: String {
    let id = attribute("id").map { "#\($0)" } ?? ""
    let classes = (attribute("class") ?? "").split(whereSeparator: \.isWhitespace).prefix(2).map { ".\($0)" }
    return name + id + classes.joined()
  }
}
