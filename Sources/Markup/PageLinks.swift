/// Puts the addresses of a page back to how its site wrote them, which saving the page has changed.
///
/// - A web archive leads every address to itself: `https://web.archive.org/web/20210305000000/https://site/article`. What
///   stands before the address that was captured ends in the time of the capture, fourteen digits and perhaps what it
///   holds (`im_`); the Wayback Machine, OpenWayback and pywb do so alike.
/// - A browser that saves a whole page makes every link absolute, those inside the page too: `#ref1` becomes
///   `https://site/article#ref1` (Chrome, in MHTML as well), or `article.html#ref1` where a tool renames the file. An
///   address before `#` is taken for the page's own if what stands behind it names an element here, half of the time at
///   least.
///
/// No byte is copied, a value begins later. Takes the time of a search in each value, and if there are links with a name
/// behind an address, a hash for each of them and for each name of an element.
struct PageLinks {
  /// A link to a name in a page: the index of its attribute, and where `#` stands among the bytes of all values.
  private typealias Link = (attribute: Int, hash: Int)

  private static let digitsOfTime = 14
  private static let schemes: [StaticString] = ["https:", "http:"]

  private let values: MarkupBytes
  private let numbers: [String: Int32]

  /// Lets the values of a page's attributes begin where the site's own addresses do.
  ///
  /// - Parameters:
  ///   - values: The bytes of all values.
  ///   - names: The numbers of the attributes' names.
  static func restore(_ attributes: inout [Document.Attribute], _ values: [UInt8], _ names: NameTable) {
    values.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      PageLinks(values: MarkupBytes(start: start, count: bytes.count), numbers: names.numbers).restore(&attributes)
    }
  }

  /// An address as its site has it: without the web archive before it.
  static func siteAddress(_ address: String) -> String {
    var address = address
    return address.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return "" }
      let links = PageLinks(values: MarkupBytes(start: start, count: bytes.count), numbers: [:])
      return links.text((links.capturedAddress(0..<bytes.count) ?? 0)..<bytes.count)
    }
  }

  private func restore(_ attributes: inout [Document.Attribute]) {
    for index in attributes.indices {
      if let start = capturedAddress(range(attributes[index])) { attributes[index].start = UInt32(start) }
    }
    let links = linksToNames(attributes)
    guard !links.isEmpty else { return }
    let targets = links.mapValues { links in
      links.map { text($0.hash + 1..<Int(attributes[$0.attribute].end)) }.filter { !$0.isEmpty }
    }
    let names = namesOfElements(attributes, ofLengths: Set(targets.values.joined().map(\.utf8.count)))
    for (address, links) in links {
      let targets = targets[address] ?? []
      guard !targets.isEmpty, targets.count(where: names.contains) * 2 >= targets.count else { continue }
      for link in links { attributes[link.attribute].start = UInt32(link.hash) }
    }
  }

  /// Where the address begins that an archive has captured; `nil` where the value is no address at an archive.
  private func capturedAddress(_ range: Range<Int>) -> Int? {
    var colon = find(":", from: range.lowerBound + Self.digitsOfTime, in: range)
    while colon < range.upperBound {
      for scheme in Self.schemes {
        let start = colon + 1 - scheme.utf8CodeUnitCount
        if isCapture(endingAt: start, from: range.lowerBound), values.starts(with: scheme, at: start) { return start }
      }
      colon = find(":", from: colon + 1, in: range)
    }
    return nil
  }

  /// Whether the time of a capture stands before a place, between slashes: `/20210305000000im_/`.
  private func isCapture(endingAt end: Int, from first: Int) -> Bool {
    var start = end - 1
    guard start - Self.digitsOfTime > first, values[start] == UInt8(ascii: "/") else { return false }
    if values[start - 1] == UInt8(ascii: "_") { start -= "im_".utf8.count }
    let time = start - Self.digitsOfTime..<start
    return time.lowerBound > first && values[time.lowerBound - 1] == UInt8(ascii: "/")
      && values[time].allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The links that have a name behind an address, by that address.
  private func linksToNames(_ attributes: [Document.Attribute]) -> [String: [Link]] {
    guard let href = numbers["href"] else { return [:] }
    var links: [String: [Link]] = [:]
    for (index, attribute) in attributes.enumerated() where attribute.name == href {
      let range = range(attribute)
      let hash = find("#", from: range.lowerBound, in: range)
      guard hash > range.lowerBound, hash < range.upperBound else { continue }
      links[text(range.lowerBound..<hash), default: []].append((index, hash))
    }
    return links
  }

  private func namesOfElements(_ attributes: [Document.Attribute], ofLengths lengths: Set<Int>) -> Set<String> {
    let (id, name) = (numbers["id"], numbers["name"])
    return Set(
      attributes.lazy.filter { ($0.name == id || $0.name == name) && lengths.contains(range($0).count) }
        .map { text(range($0)) })
  }

  private func range(_ attribute: Document.Attribute) -> Range<Int> { Int(attribute.start)..<Int(attribute.end) }

  private func text(_ range: Range<Int>) -> String { String(decoding: values[range], as: UTF8.self) }

  private func find(_ byte: Unicode.Scalar, from first: Int, in range: Range<Int>) -> Int {
    values.find(UInt8(ascii: byte), from: first, before: range.upperBound)
  }
}
