import Formats
public import Inputs

/// What a pipeline file says of its store: the folder that its lines are gathered in, run after run.
public struct StoreSettings: Sendable, Equatable {
  /// What becomes of the lines of inputs that are no more.
  public enum Vanished: String, Sendable, CaseIterable { case keep, drop }

  /// The keys of a pipeline file that go with `store`.
  static let keys = ["compress", "vanished", "compact"]

  /// The folder, from where the pipeline file is.
  public let folder: String
  /// How segments are compressed; `nil` for plain ones.
  public let compression: ByteCompressor.Kind?
  /// What becomes of the lines of inputs that are no more.
  public let vanished: Vanished
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
    compacts = try root["compact"]?.boolean("‘compact’") ?? false
  }
}

extension String {
  fileprivate var kind: ByteCompressor.Kind? { ByteCompressor.Kind(rawValue: self) }
}
