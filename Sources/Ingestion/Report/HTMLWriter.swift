/// Writes HTML that is well-formed XML too. Names of elements and attributes are words of the program, and everything
/// else is escaped: what a file is called cannot become mark-up.
struct HTMLWriter {
  /// An attribute.
  typealias Attribute = (name: StaticString, value: String)

  /// What has been written.
  private(set) var html = "<!DOCTYPE html>\n"

  /// Writes an element around what a function writes.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    html += ">"
    body(&self)
    html += "</\(name)>"
    if Self.endsLine(name) { html += "\n" }
  }

  /// Writes an element that holds words.
  mutating func element(_ name: StaticString, _ text: String) { element(name) { $0.text(text) } }

  /// Writes an element that holds words.
  mutating func element(_ name: StaticString, _ attributes: [Attribute], _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that holds nothing.
  mutating func empty(_ name: StaticString, _ attributes: [Attribute]) {
    open(name, attributes)
    html += "/>"
  }

  /// Writes words. Characters that steer or turn the direction of writing are shown as U+FFFD.
  mutating func text(_ text: String) { html += Self.escaped(text) }

  /// Writes words of the program that hold no mark-up but may hold what looks like it: the style sheet.
  mutating func verbatim(_ text: StaticString) { html += "\(text)" }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    html += "<\(name)"
    for (name, value) in attributes { html += " \(name)=\"\(Self.escaped(value))\"" }
  }

  private static func endsLine(_ name: StaticString) -> Bool {
    ["tr", "table", "section", "p", "h1", "h2", "svg", "details", "head", "style", "title"].contains("\(name)")
  }

  static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in Message.printable(text).unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": safe += "\u{FFFD}"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
