import Articles

/// A paragraph's words as bytes, and which of them are set apart in bold, italics or underlined.
struct EmphasisedText {
  private(set) var bytes: [UInt8] = []
  /// What is set apart, as ranges of ``bytes``, in order and outermost only. Runs of one kind with nothing but spaces
  /// between them are one.
  private(set) var runs: [Range<Int>] = []

  /// A paragraph without mark-up.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// A paragraph from its fragment with `i b u sub sup`, which says the same words as its text. Linear.
  init(_ marked: MarkedText) {
    guard let markup = marked.markup else {
      bytes = Array(marked.text.utf8)
      return
    }
    var reader = Reader(source: Array(markup.utf8))
    reader.read()
    bytes = reader.bytes
    runs = reader.runs
  }
}

extension EmphasisedText {
  /// Reads a fragment, byte by byte.
  private struct Reader {
    let source: [UInt8]
    var bytes: [UInt8] = []
    var runs: [Range<Int>] = []
    /// The letter of the last run's tag.
    private var kind: UInt8 = 0
    /// How many emphasising elements are open, the outermost's letter and where its words begin.
    private var depth = 0
    private var outermost: UInt8 = 0
    private var start = 0

    init(source: [UInt8]) {
      self.source = source
      bytes.reserveCapacity(source.count)
    }

    mutating func read() {
      var at = 0
      while at < source.count {
        switch source[at] {
        case UInt8(ascii: "<"): at = readTag(at)
        case UInt8(ascii: "&"): at = readEntity(at)
        default:
          bytes.append(source[at])
          at += 1
        }
      }
    }

    private mutating func readTag(_ open: Int) -> Int {
      let end = source[open...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1
      let isEnd = open + 1 < end && source[open + 1] == UInt8(ascii: "/")
      let name = isEnd ? open + 2 : open + 1
      if end - name == 1, [UInt8(ascii: "b"), UInt8(ascii: "i"), UInt8(ascii: "u")].contains(source[name]) {
        if isEnd { close() } else { self.open(source[name]) }
      }
      return end + 1
    }

    private mutating func open(_ tag: UInt8) {
      depth += 1
      guard depth == 1 else { return }
      outermost = tag
      start = bytes.count
    }

    private mutating func close() {
      depth = max(0, depth - 1)
      guard depth == 0, start < bytes.count else { return }
      if let last = runs.last, kind == outermost, bytes[last.upperBound..<start].allSatisfy({ $0 == 0x20 }) {
        runs[runs.count - 1] = last.lowerBound..<bytes.count
      } else {
        runs.append(start..<bytes.count)
      }
      kind = outermost
    }

    private mutating func readEntity(_ at: Int) -> Int {
      let end = source[at...].prefix(6).firstIndex(of: UInt8(ascii: ";")) ?? at
      switch end - at {
      case 4: bytes.append(UInt8(ascii: "&"))
      case 3: bytes.append(source[at + 1] == UInt8(ascii: "l") ? UInt8(ascii: "<") : UInt8(ascii: ">"))
      default: bytes.append(source[at])
      }
      return end + 1
    }
  }
}
