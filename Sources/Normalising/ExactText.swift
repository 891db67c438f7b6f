/// A text as a key of a dictionary, by its bytes: a String is hashed by its canonical composition, which costs ten times as
/// much, and captured text is composed already.
struct ExactText: Hashable {
  private let text: String

  init(_ text: String) { self.text = text }

  func hash(into hasher: inout Hasher) {
    // Strings of Swift's own always have their bytes in a row.
    text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  static func == (left: ExactText, right: ExactText) -> Bool {
    let isEqual = left.text.utf8.withContiguousStorageIfAvailable { mine in
      right.text.utf8.withContiguousStorageIfAvailable { mine.elementsEqual($0) } ?? false
    }
    return isEqual ?? false
  }
}
