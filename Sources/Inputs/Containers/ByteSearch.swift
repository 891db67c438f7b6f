internal import Glibc

extension ArraySlice<UInt8> {
  /// Where a word stands first at or behind a place. Words are short, so that this is linear.
  func place(of word: [UInt8], from start: Int) -> Int? {
    guard let first = word.first else { return nil }
    return withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      var at = start - startIndex
      while at + word.count <= bytes.count, let found = memchr(base + at, Int32(first), bytes.count - at) {
        at = UnsafeRawPointer(found) - base
        if at + word.count <= bytes.count, memcmp(found, word, word.count) == 0 { return startIndex + at }
        at += 1
      }
      return nil
    }
  }
}
