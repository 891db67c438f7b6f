/// One value that a rule took from one element: a reference into the extraction that holds it.
///
/// Nothing is copied when a capture is passed on, and its words become a String only when ``text`` is asked for.
public struct Capture: Sendable {
  let store: CaptureStore
  let index: Int

  private var entry: CaptureStore.Entry { store.entries[index] }

  /// What it is.
  public var field: Field { entry.field }

  /// Its words: white space collapsed, invisible characters gone, NFC. Empty for a group, whose values are its parts.
  /// Each call makes a String; up to 15 bytes of ASCII need no memory of their own.
  public var text: String { store.string(entry.text) }

  /// The same as an HTML fragment with `i b u sub sup`, where the field asks for mark-up and the element has some.
  public var markup: String? { entry.markup.isEmpty ? nil : store.string(entry.markup) }

  /// The element's index in its document, for provenance; `-1` where there is none.
  public var node: Int { Int(entry.node) }

  /// Index of the rule in its format, for provenance; `-1` where there is none.
  public var rule: Int { Int(entry.rule) }

  /// The values inside, for groups such as an author or a reference.
  public var parts: CaptureList { CaptureList(store: store, first: entry.firstPart, field: nil) }

  /// A value that stands alone, for tests and for text that is taken apart by other means than a format's rules.
  public init(
    _ field: Field, _ text: String, markup: String? = nil, node: Int = -1, rule: Int = -1, parts: [Capture] = []
  ) {
    var writer = CaptureWriter(expecting: 1 + parts.count)
    let group = writer.add(field, text, markup: markup, node: node, rule: rule, in: nil)
    for part in parts { writer.add(part, in: group) }
    self.init(store: CaptureStore(writer), index: group)
  }

  init(store: CaptureStore, index: Int) {
    self.store = store
    self.index = index
  }

  /// The first part of a kind, or `nil`.
  public func first(_ field: Field) -> Capture? { store.first(field, from: entry.firstPart) }

  /// All parts of a kind.
  public func all(_ field: Field) -> CaptureList { CaptureList(store: store, first: entry.firstPart, field: field) }

  /// The text of the first part of a kind.
  public func text(_ field: Field) -> String? { store.text(field, from: entry.firstPart) }

  /// The texts of all parts of a kind.
  public func texts(_ field: Field) -> [String] { all(field).map(\.text) }
}

extension Capture: Equatable {
  /// Whether two captures hold the same values, wherever these are stored.
  public static func == (left: Capture, right: Capture) -> Bool {
    left.field == right.field && left.text == right.text && left.markup == right.markup && left.node == right.node
      && left.rule == right.rule && left.parts.elementsEqual(right.parts)
  }
}

/// Captures of one place, in document order: all parts of a group, or those of one field.
public struct CaptureList: Collection, Sendable {
  let store: CaptureStore
  let first: Int32
  /// The field that is wanted; `nil` for all.
  let field: Field?
  /// The place of the first capture.
  public let startIndex: Int
  /// The place after the last one.
  public var endIndex: Int { store.entries.count }

  init(store: CaptureStore, first: Int32, field: Field?) {
    self.store = store
    self.first = first
    self.field = field
    startIndex = store.next(of: field, from: first)
  }

  /// The place after another.
  public func index(after index: Int) -> Int { store.next(of: field, from: store.entries[index].next) }

  /// The capture at a place.
  public subscript(index: Int) -> Capture { Capture(store: store, index: index) }

  /// Walks from capture to capture.
  public struct Iterator: IteratorProtocol {
    let list: CaptureList
    var at: Int

    /// The next capture.
    public mutating func next() -> Capture? {
      guard at < list.endIndex else { return nil }
      defer { at = list.index(after: at) }
      return list[at]
    }
  }

  /// An iterator over the captures.
  public func makeIterator() -> Iterator { Iterator(list: self, at: startIndex) }
}
