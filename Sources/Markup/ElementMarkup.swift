extension Element {
  /// The element's words as an HTML fragment with `i b u sub sup`, or `nil` where neither these nor a formula stand
  /// inside.
  ///
  /// A formula is `$…$` where the source has it in TeX, else its words (CHOICES 3). Character data are escaped
  /// (`&amp; &lt; &gt;`), mark-up without words is left out, as are all attributes.
  public func markup(_ options: TextOptions = TextOptions()) -> String? {
    guard inside.hasMarkup else { return nil }
    return fragment(options).take()
  }

  /// The element's words under the text policy, and the fragment with mark-up; of one walk where that can give both.
  public func textAndMarkup(_ options: TextOptions = TextOptions()) -> (text: String, markup: String?) {
    let inside = inside
    guard inside.hasMarkup else { return (text(options), nil) }
    let fragment = fragment(options)
    // A formula may have other words than its fragment has, and what stands in a gap is not escaped there.
    let words = inside.hasFormula || !options.seams.isEmpty ? nil : fragment.words
    return (words ?? text(options), fragment.take())
  }

  private func fragment(_ options: TextOptions) -> FragmentWriter {
    var writer = FragmentWriter(collector: TextCollector(keepsLines: options.keepsLines))
    var walk = TextWalk(element: self, dropped: options.dropped, seams: options.seams, prefersTeX: true)
    document.text.withUnsafeBufferPointer { bytes in
      while let step = walk.next() {
        if case .seam(let at) = step {
          writer.collector.append(options.seams[at].separator)
        } else {
          writer.add(step, of: bytes)
        }
      }
    }
    return writer
  }

  /// Whether mark-up that a fragment keeps stands inside, and whether something that is read otherwise in a fragment does.
  private var inside: (hasMarkup: Bool, hasFormula: Bool) {
    var found = (hasMarkup: false, hasFormula: false)
    for at in index..<max(end, index + 1) {
      switch document.kinds[Int(document.nodes[at].name)] {
      case .italic, .bold, .underline, .subscripted, .superscripted: found.hasMarkup = found.hasMarkup || at > index
      case .formula, .tex: found = (found.hasMarkup || at > index, true)
      case .alternatives: found.hasFormula = true
      default: continue
      }
    }
    return found
  }
}

/// Writes an HTML fragment of inline mark-up.
private struct FragmentWriter {
  var collector: TextCollector
  private var hasFormula = false
  init(collector: TextCollector) { self.collector = collector }

  /// The fragment; `nil` where nothing but plain words has been written.
  consuming func take() -> String? { hasFormula || collector.hasTags ? collector.take() : nil }

  /// The words without the mark-up; `nil` where tags may part what is composed to one character.
  var words: String? { collector.mayNeedComposing ? nil : Self.words(of: collector.bytes) }

  private static func words(of fragment: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: fragment.count) { words in
      var (at, count) = (0, 0)
      while at < fragment.count {
        switch fragment[at] {
        case UInt8(ascii: "<"):
          while fragment[at] != UInt8(ascii: ">") { at += 1 }
          at += 1
        case UInt8(ascii: "&"):
          let entity = entities.first { fragment[at...].starts(with: $0.name.utf8) } ?? ("&", UInt8(ascii: "&"))
          words[count] = entity.byte
          (at, count) = (at + entity.name.utf8.count, count + 1)
        case let byte:
          words[count] = byte
          (at, count) = (at + 1, count + 1)
        }
      }
      return count
    }
  }

  private static let entities: [(name: String, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
  ]

  mutating func add(_ step: TextWalk.Step, of bytes: UnsafeBufferPointer<UInt8>) {
    switch step {
    case .bytes(let range): append(UnsafeBufferPointer(rebasing: bytes[range]))
    case .opens(let kind): open(kind)
    case .closes(let kind): close(kind)
    case .token(let range):
      hasFormula = true
      collector.beginToken()
      append(UnsafeBufferPointer(rebasing: bytes[range]))
      collector.endToken()
    case .tex(let range):
      hasFormula = true
      collector.append("$")
      append(UnsafeBufferPointer(rebasing: bytes[range]))
      collector.append("$")
    case .lineStart, .lineBreak, .formulaEnd, .labelEnd, .gap, .seam, .enters, .leaves: collector.add(step, of: bytes)
    }
  }

  mutating func open(_ kind: ElementKind) {
    if let tag = kind.tag { collector.open(tag.open) }
  }

  mutating func close(_ kind: ElementKind) {
    if let tag = kind.tag { collector.close(tag.close) }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for at in 0..<bytes.count {
      guard let entity = Self.entity(bytes[at]) else { continue }
      collector.append(UnsafeBufferPointer(rebasing: bytes[start..<at]))
      collector.appendEntity(entity)
      start = at + 1
    }
    collector.append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    default: nil
    }
  }
}

extension ElementKind {
  /// The tags of the record's mark-up.
  var tag: (open: StaticString, close: StaticString)? {
    switch self {
    case .italic: ("<i>", "</i>")
    case .bold: ("<b>", "</b>")
    case .underline: ("<u>", "</u>")
    case .subscripted: ("<sub>", "</sub>")
    case .superscripted: ("<sup>", "</sup>")
    default: nil
    }
  }
}
