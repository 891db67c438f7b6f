/// A stretch of text in one style.
struct StyledRun: Equatable {
  /// Elements around it, from outside in: `i`, `b`, `u`, `sub`, `sup`.
  var styles: [String]
  var text: String
}

/// The fragments of HTML that the record keeps: five elements without attributes, and escaped text.
enum InlineMarkup {
  private static let elements: Set<String> = ["i", "b", "u", "sub", "sup"]
  private static let entities: [Substring: Character] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
  /// A record may come from elsewhere, and a run tells all elements around it.
  private static let deepest = 16

  /// The runs of a fragment. What is no tag or entity of these is text.
  static func runs(of fragment: String) -> [StyledRun] {
    var runs: [StyledRun] = []
    var open: [String] = []
    var text = ""
    var rest = fragment[...]
    func flush() {
      if !text.isEmpty { runs.append(StyledRun(styles: open, text: text)) }
      text = ""
    }
    while let at = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      text += rest[..<at]
      rest = rest[at...]
      if let (name, isEnd, length) = tag(rest) {
        flush()
        if !isEnd, open.count < deepest {
          open.append(name)
        } else if isEnd, let last = open.lastIndex(of: name) {
          open.remove(at: last)
        }
        rest = rest.dropFirst(length)
      } else if let (character, length) = entity(rest) {
        text.append(character)
        rest = rest.dropFirst(length)
      } else {
        text.append(rest.removeFirst())
      }
    }
    text += rest
    flush()
    return runs
  }

  private static func tag(_ text: Substring) -> (name: String, isEnd: Bool, length: Int)? {
    guard text.first == "<" else { return nil }
    let head = text.prefix(6)
    guard let end = head.firstIndex(of: ">") else { return nil }
    let inside = head[..<end].dropFirst()
    let isEnd = inside.first == "/"
    let name = String(isEnd ? inside.dropFirst() : inside)
    return elements.contains(name) ? (name, isEnd, inside.count + 2) : nil
  }

  private static func entity(_ text: Substring) -> (Character, Int)? {
    guard text.first == "&" else { return nil }
    let head = text.prefix(6)
    guard let end = head.firstIndex(of: ";") else { return nil }
    let name = head[..<end].dropFirst()
    return entities[name].map { ($0, name.count + 2) }
  }
}
