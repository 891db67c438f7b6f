/// What is wrong with a format or pipeline file, and where.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
  /// The longest part of a line that a message shows, in Unicode scalars.
  private static let shownWidth = 100

  /// What is wrong, for a reader.
  public let message: String
  /// 1-based line.
  public let line: Int
  /// 1-based column, in Unicode scalars.
  public let column: Int
  let origin: Configuration.Origin

  /// `file:line:column: error: message`, the line, and a caret below the place. A long line is shown in part, around
  /// the place.
  public var description: String {
    let head = "\(origin.file):\(line):\(column): error: \(message)"
    guard let scalars = origin.line(line) else { return head }
    let place = min(max(column - 1, 0), scalars.count)
    let start = place < Self.shownWidth ? 0 : place - Self.shownWidth / 2
    let end = min(scalars.count, start + Self.shownWidth)
    let shown = (start > 0 ? "…" : "") + Self.text(scalars[start..<end]) + (end < scalars.count ? "…" : "")
    let indent = (start > 0 ? " " : "") + Self.blanks(as: scalars[start..<place])
    let margin = String(repeating: " ", count: String(line).utf8.count)
    return "\(head)\n  \(line) | \(shown)\n  \(margin) | \(indent)^"
  }

  /// A part of a line as it may go to a terminal: control characters other than tabs are shown as U+FFFD.
  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
      text.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(text)
  }

  /// As many blanks as the scalars are wide, tabs kept, so that the caret stands below its place.
  private static func blanks(as scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar == "\t" ? "\t" : " ") }
    return String(text)
  }
}
