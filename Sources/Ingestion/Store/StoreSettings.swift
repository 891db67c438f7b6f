import Formats
public import Inputs

/// What a pipeline file says of its store: the folder that its lines are gathered in, run after run.
public struct StoreSettings: Sendable, Equatable {
  /// What becomes of the lines of inputs that are no more.
  public enum Vanished: String, Sendable, CaseIterable { case keep, drop }

  /// The keys of a pipeline file that go with `store`.
  static let keys = ["compress", "vanished", "compact", "segment"]

  /// When a segment is full.
  public struct FullSegment: Sendable, Equatable {
    /// Inputs.
    public var inputs = 10_000
    /// Bytes of lines.
    public var bytes = 64 << 20
  }

  /// The folder, from where the pipeline file is.
  public let folder: String
  /// How segments are compressed; `nil` for plain ones.
  public let compression: ByteCompressor.Kind?
  /// What becomes of the lines of inputs that are no more.
  public let vanished: Vanished
  /// A segment is closed when it holds as many inputs, or as many bytes of lines.
  public let fullSegment: FullSegment
  /// Whether `current.jsonl` is made at the end of each run that changed something.
  public let compacts: Bool

  /// Reads the keys of a pipeline file.
  ///
  /// - Throws: `ConfigurationError`.
  init(folder: String, _ root: Configuration) throws {
    self.folder = folder
    let kinds = ["none"] + ByteCompressor.Kind.allCases.map(\.rawValue)
    compression = try root["compress"]?.choice(kinds, what: "compression").kind
    let choices = Vanished.allCases.map(\.rawValue)
    vanished = try root["vanished"].map { try $0.choice(choices, what: "choice") == "drop" ? .drop : .keep } ?? .keep
    fullSegment = try Self.fullSegment(root["segment"])
    compacts = try root["compact"]?.boolean("‘compact’") ?? false
  }

  private static func fullSegment(_ node: Configuration?) throws -> FullSegment {
    var full = FullSegment()
    guard let node else { return full }
    _ = try node.entries(allowing: ["inputs", "bytes"], what: "when a segment is full")
    if let inputs = node["inputs"] {
      full.inputs = try inputs.integer("a number of inputs")
      guard full.inputs > 0 else { throw inputs.error("a segment holds at least one input") }
    }
    if let bytes = node["bytes"] {
      guard let number = ByteSize.bytes(in: try bytes.string("a size")), number > 0 else {
        throw bytes.error("expected a size above 0, such as 64MiB")
      }
      full.bytes = number
    }
    return full
  }
}

extension String {
  fileprivate var kind: ByteCompressor.Kind? { ByteCompressor.Kind(rawValue: self) }
}
