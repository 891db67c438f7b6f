/// Looks into the line of an article for what stands at some fields.
package struct FieldReader: Sendable {
  /// What stands at a field.
  package struct Found: Sendable, Equatable {
    /// Whether anything does; an empty list does not count.
    package var isPresent = false
    /// Texts, numbers and flags, as they are written; of lists those of every entry, in order.
    package var values: [String] = []
  }

  /// A field that something further in may be at.
  fileprivate struct Search {
    let number: Int
    let steps: ArraySlice<RecordField.Step>
  }

  private let searches: [Search]

  /// A reader of some fields.
  package init(_ fields: [RecordField]) {
    searches = fields.enumerated().map { Search(number: $0, steps: $1.steps[...]) }
  }

  /// What the line holds at each of the fields; `nil` for a line that is no article.
  package func look(_ line: UnsafeBufferPointer<UInt8>) throws(RecordError) -> [Found]? {
    var json = JSONReader(line)
    var found = Array(repeating: Found(), count: searches.count)
    var isArticle = false
    try json.openObject()
    while let key = try json.nextKey() {
      if key == "schema" {
        let start = json.at
        isArticle = try json.string() == RecordEncoder.articleSchema
        guard isArticle else { return nil }
        json.at = start
      }
      try look(searches.entering(key), &json, &found)
    }
    return isArticle ? found : nil
  }

  /// Looks at the value that stands next. It calls itself as deep as the longest path, and lists in lists.
  private func look(
    _ searches: [Search], _ json: inout JSONReader, _ found: inout [Found]
  ) throws(RecordError) {
    guard !searches.isEmpty else { return try json.skip() }
    switch json.peek() {
    case UInt8(ascii: "{"):
      for search in searches where search.steps.isEmpty { found[search.number].isPresent = true }
      try json.openObject()
      while let key = try json.nextKey() { try look(searches.entering(key), &json, &found) }
    case UInt8(ascii: "["):
      var place = 0
      _ = try json.list { (json) throws(RecordError) in
        try look(searches.entering(place), &json, &found)
        place += 1
      }
    default:
      let value = try json.scalar()
      for search in searches where search.steps.isEmpty {
        found[search.number].isPresent = true
        found[search.number].values.append(value)
      }
    }
  }
}

extension [FieldReader.Search] {
  /// Those that lead into the value of a key.
  fileprivate func entering(_ key: String) -> Self {
    compactMap { $0.steps.first == .key(key) ? Element(number: $0.number, steps: $0.steps.dropFirst()) : nil }
  }

  /// Those that lead into an entry of a list.
  fileprivate func entering(_ place: Int) -> Self {
    compactMap { search in
      guard case .entry(let wanted)? = search.steps.first else { return search }
      return wanted == place ? Element(number: search.number, steps: search.steps.dropFirst()) : nil
    }
  }
}

extension JSONReader {
  /// A text, number or flag, as it is written.
  fileprivate mutating func scalar() throws(RecordError) -> String {
    guard peek() != UInt8(ascii: "\"") else { return try string() }
    let start = at
    try skip()
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// Whether an empty list stands next.
  var isAtEmptyList: Bool {
    var copy = self
    guard copy.peek() == UInt8(ascii: "[") else { return false }
    copy.at += 1
    return copy.peek() == UInt8(ascii: "]")
  }
}
