import Ingestion

/// What a command prints on standard output when it is asked for something else than records.
enum Lines {
  /// Prints texts, each ended by one line feed.
  ///
  /// - Throws: `OutputError`: Swift's own `print` says nothing when the disk is full.
  static func print(_ texts: [String]) throws {
    let output = try Output(path: "-")
    for text in texts { try output.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8)) }
    try output.commit()
  }
}
