/// Parts text into references, line by line: numbered (`1. …`, `[1] …`, `(1) …`, `1) …`), with hanging indents, or parted
/// by blank lines. A blank line ends a reference in every layout.
///
/// In a numbered list a line begins a reference when its number follows the last one, with at most two left out, in the
/// same kind of brackets: so a line that is wrapped before `12. 2004;` stays where it belongs. Behind a blank line a
/// list may begin again at 1.
public struct ReferenceBlock {
  /// How the references of a text stand apart.
  public enum Layout: Sendable, Equatable { case numbered, hanging, paragraphs }

  /// One reference.
  public struct Entry: Sendable, Equatable {
    /// Its number, without brackets.
    public var label: String?
    /// Its words on one line.
    public var text: String
    /// The line that it begins in, from 1.
    public var line: Int
  }

  /// Bytes of a reference; what is longer is parted.
  private static let limit = 1 << 20

  private let layout: Layout
  private var entry: Entry?
  private var last: ListLabel?
  private var isBehindBlank = true

  /// A reader of text that is laid out so.
  public init(_ layout: Layout) { self.layout = layout }

  /// Takes a line; gives the reference before it, if the line begins another one or is blank.
  public mutating func add(_ line: PrintedLine, number: Int) -> Entry? {
    guard !line.text.isEmpty else {
      isBehindBlank = true
      return finish()
    }
    defer { isBehindBlank = false }
    // A range that is wrapped behind its hyphen goes on with a number.
    let isOpen = entry?.text.last.map { $0 == "-" || $0 == "–" } ?? false
    let label = layout == .numbered && !isOpen ? next(line.text) : nil
    let isLong = entry.map { $0.text.utf8.count + line.text.utf8.count > Self.limit } ?? false
    guard label == nil, entry != nil, !isLong, !(layout == .hanging && !line.isIndented) else {
      let ended = finish()
      last = label ?? last
      entry = Entry(label: label?.digits, text: label?.rest ?? line.text, line: number)
      return ended
    }
    entry?.text.append(joining: line.text)
    return nil
  }

  /// Gives the reference in hand.
  public mutating func finish() -> Entry? {
    defer { entry = nil }
    return entry
  }

  /// The label of a line that begins a reference of a numbered list.
  private func next(_ text: String) -> ListLabel? {
    guard let label = ListLabel(text) else { return nil }
    guard let last else { return label }
    let isNext = label.kind == last.kind && label.number > last.number && label.number <= last.number + 3
    return isNext || (isBehindBlank && label.number == 1) ? label : nil
  }
}

extension ReferenceBlock.Layout {
  /// The layout of a text whose first lines these are, if they are certainly no references of a line each:
  ///
  /// - two numbers that follow one another begin lines, and a line without a number stands between or behind them;
  /// - two or more lines are indented, and each is led by one that is not;
  /// - blank lines part most of the text into groups of several lines.
  public init?(detecting lines: [PrintedLine]) {
    if Self.isNumbered(lines) {
      self = .numbered
    } else if Self.isHanging(lines) {
      self = .hanging
    } else if Self.isInParagraphs(lines) {
      self = .paragraphs
    } else {
      return nil
    }
  }

  /// The layout of a text that holds blocks, by what its first lines have of it.
  public init(ofBlock lines: [PrintedLine]) {
    let first = lines.first { !$0.text.isEmpty }
    self = .init(detecting: lines) ?? (first.flatMap { ListLabel($0.text) } == nil ? .paragraphs : .numbered)
  }

  private static func isNumbered(_ lines: [PrintedLine]) -> Bool {
    var last: ListLabel?
    var (follows, isWrapped) = (false, false)
    for line in lines where !line.text.isEmpty {
      let label = ListLabel(line.text)
      if let before = last, label?.kind != before.kind || label?.number != before.number + 1 {
        isWrapped = true
      } else if let label {
        follows = last != nil || follows
        last = label
      }
    }
    return follows && isWrapped
  }

  private static func isHanging(_ lines: [PrintedLine]) -> Bool {
    let full = lines.filter { !$0.text.isEmpty }
    guard let first = full.first, !first.isIndented else { return false }
    let indented = full.count(where: \.isIndented)
    return indented >= 2 && full.count - indented >= 2 && indented * 4 >= full.count
  }

  private static func isInParagraphs(_ lines: [PrintedLine]) -> Bool {
    let groups = lines.split { $0.text.isEmpty }
    return groups.count > 1 && groups.count(where: { $0.count > 1 }) * 2 > groups.count
  }
}

/// A line of printed text.
public struct PrintedLine: Sendable, Equatable {
  /// Its words, under the text policy.
  public let text: String
  /// Whether it begins with white space.
  public let isIndented: Bool

  /// A line.
  public init(text: String, isIndented: Bool) {
    self.text = text
    self.isIndented = isIndented
  }
}

/// The number in front of an entry.
struct ListLabel: Equatable {
  enum Kind { case stop, brackets, parentheses, parenthesis }

  let kind: Kind
  let number: Int
  let digits: String
  let rest: String

  /// Reads `1. `, `[1]`, `(1) ` and `1) `; of numbers up to four digits.
  init?(_ text: String) {
    let opening = text.first.flatMap { $0 == "[" || $0 == "(" ? $0 : nil }
    let body = opening == nil ? text[...] : text.dropFirst()
    let digits = body.prefix(5).prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
    let behind = body.dropFirst(digits.count)
    switch (opening, behind.first) {
    case ("[", "]"): kind = .brackets
    case ("(", ")"): kind = .parentheses
    case (nil, "."): kind = .stop
    case (nil, ")"): kind = .parenthesis
    default: return nil
    }
    let rest = behind.dropFirst()
    guard kind == .brackets || rest.isEmpty || rest.first == " " else { return nil }
    self.number = number
    self.digits = String(digits)
    self.rest = String(rest.drop { $0 == " " })
  }
}

extension String {
  /// Appends the next line of a wrapped text: with a space, but behind a hyphen, dash or slash that ends a word as it
  /// stands, since ranges of pages and addresses are wrapped there.
  fileprivate mutating func append(joining line: String) {
    let isOpen = last.map { $0 == "-" || $0 == "–" || $0 == "/" } ?? true
    if !isOpen || dropLast().last == " " { append(" ") }
    append(line)
  }
}
