/// What one document may cost the process that reads it. Each is far above what real documents need.
public struct ProcessLimits: Sendable, Equatable {
  /// Seconds of processor time. A document that takes four times as long by the clock, because it waits for a disk or the
  /// machine is busy, has passed the limit too.
  public var seconds = 60
  /// Bytes of memory that the process may ask the system for beyond those that it has when it begins (`RLIMIT_AS`).
  public var memoryBytes = 2 << 30

  /// Less than this is no use.
  static let leastMemoryBytes = 16 << 20

  /// The default limits.
  public init() {}

  /// Seconds by the clock.
  var wallSeconds: Int { 4 * seconds }
}

/// That documents are read by processes of their own, which may be killed.
public struct Isolation: Sendable {
  /// What each document may cost.
  public var limits: ProcessLimits
  /// The formats besides those of the program, as the files that they stand in.
  let addedFormats: [(name: String, text: String)]
  /// What is started; it must speak the protocol of ``WorkerService``.
  package var program = "/proc/self/exe"

  /// Isolation of a program that knows its own formats and some more.
  public init(limits: ProcessLimits = ProcessLimits(), addedFormats: [(name: String, text: String)] = []) {
    self.limits = limits
    self.addedFormats = addedFormats
  }
}
