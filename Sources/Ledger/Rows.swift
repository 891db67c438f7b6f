/// What the conversion of an input depends on besides its content: digests of each part, so that a change can be named.
public struct Rules: Sendable, Hashable {
  /// Digest of what the pipeline asks of the conversion.
  public let pipeline: String
  /// Digest of the formats.
  public let formats: String
  /// The program's version.
  public let program: String

  /// Rules.
  public init(pipeline: String, formats: String, program: String) {
    self.pipeline = pipeline
    self.formats = formats
    self.program = program
  }
}

/// An input's name: the path in the bytes that the system knows it by, and the member inside an archive, empty for a file.
public struct InputKey: Sendable, Hashable {
  /// The path's bytes.
  public let path: [UInt8]
  /// The member.
  public let member: String

  /// A key.
  public init(path: [UInt8], member: String = "") {
    self.path = path
    self.member = member
  }
}

/// What a file looks like from outside: while this stays as it was, its content is taken to.
public struct Stamp: Sendable, Equatable {
  /// Bytes.
  public let size: Int
  /// Time of the last change in nanoseconds since 1970.
  public let changed: Int

  /// A stamp.
  public init(size: Int, changed: Int) {
    self.size = size
    self.changed = changed
  }
}

/// An input, and what it came to.
public struct InputRecord: Sendable, Equatable {
  /// What it came to.
  public enum Result: String, Sendable {
    /// At least one article or deletion.
    case read
    /// Articles, all of which a filter drops.
    case dropped
    /// Rejections only.
    case rejected
  }

  /// Its name.
  public var key: InputKey
  /// What it looked like before it was read.
  public var stamp: Stamp
  /// Digest of its content, 64 hexadecimal digits; `nil` when it could not be read.
  public var sha256: String?
  /// The rules that it was read by.
  public var rules: Int
  /// What it came to.
  public var result: Result
  /// The code of its first rejection.
  public var code: String?
  /// The segment that holds its lines.
  public var segment: Int
  /// Where its lines begin in the segment, decompressed.
  public var offset: Int
  /// Bytes of its lines.
  public var length: Int
  /// Number of its lines.
  public var lines: Int
  /// Number of its articles that a filter drops, and that have no line therefore.
  public var dropped: Int

  /// An input.
  public init(
    key: InputKey, stamp: Stamp, sha256: String?, rules: Int, result: Result, code: String?, segment: Int, offset: Int,
    length: Int, lines: Int, dropped: Int = 0
  ) {
    self.key = key
    self.stamp = stamp
    self.sha256 = sha256
    self.rules = rules
    self.result = result
    self.code = code
    self.segment = segment
    self.offset = offset
    self.length = length
    self.lines = lines
    self.dropped = dropped
  }
}

/// A file of lines.
public struct Segment: Sendable, Equatable {
  /// 1-based number.
  public var number: Int
  /// The file's name in its folder.
  public var name: String
  /// Inputs that were read into it, those of them included that have been read again since.
  public var inputs = 0
  /// Lines.
  public var lines = 0
  /// Bytes of the lines, decompressed.
  public var length = 0
  /// Bytes of the file.
  public var bytes = 0
  /// Digest of the file.
  public var sha256 = ""
  /// Whether more will be put into it: a signal ended the run before it was full.
  public var isOpen = false
  /// Whether it is held back since what was expected of the run has not come true, or is not known yet.
  public var isHeld = false

  /// A segment with nothing in it.
  public init(number: Int, name: String) {
    self.number = number
    self.name = name
  }
}

/// The bytes of a segment that belong to an input as it is now.
public struct LiveRange: Sendable, Equatable {
  /// The input.
  public let key: InputKey
  /// Where they begin, decompressed.
  public let offset: Int
  /// How many they are.
  public let length: Int
  /// Lines in them.
  public let lines: Int
}
