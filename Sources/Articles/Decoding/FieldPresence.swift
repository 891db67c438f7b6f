/// Looks into the line of an article for whether some fields are there.
package struct FieldPresence: Sendable {
  /// The fields: keys, with those of inner objects behind full stops.
  private let paths: [[String]]

  /// - Parameter fields: `title`, `ids.doi`.
  package init(_ fields: [String]) { paths = fields.map { $0.split(separator: ".").map(String.init) } }

  /// Which of the fields the line holds; `nil` for a line that is no article.
  package func look(_ line: UnsafeBufferPointer<UInt8>) throws(RecordError) -> [Bool]? {
    var json = JSONReader(line)
    var present = Array(repeating: false, count: paths.count)
    var isArticle = false
    try json.openObject()
    while let key = try json.nextKey() {
      if key == "schema" {
        isArticle = try json.string() == RecordEncoder.articleSchema
        if !isArticle { return nil }
      } else {
        try look(key, 0, Array(paths.indices), &json, &present)
      }
    }
    return isArticle ? present : nil
  }

  /// Looks at the value of a key, which is the word of this depth for some of the paths. It calls itself as deep as the
  /// longest path.
  private func look(
    _ key: String, _ depth: Int, _ candidates: [Int], _ json: inout JSONReader, _ present: inout [Bool]
  ) throws(RecordError) {
    let fitting = candidates.filter { paths[$0][depth] == key }
    for number in fitting where paths[number].count == depth + 1 { present[number] = !json.isAtEmptyList }
    let deeper = fitting.filter { paths[$0].count > depth + 1 }
    guard !deeper.isEmpty, json.peek() == UInt8(ascii: "{") else { return try json.skip() }
    try json.openObject()
    while let key = try json.nextKey() { try look(key, depth + 1, deeper, &json, &present) }
  }
}

extension JSONReader {
  /// Whether an empty list stands next.
  var isAtEmptyList: Bool {
    var copy = self
    guard copy.peek() == UInt8(ascii: "[") else { return false }
    copy.at += 1
    return copy.peek() == UInt8(ascii: "]")
  }
}
