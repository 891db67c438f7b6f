/// Why a line is no record, and where in it that shows.
public struct RecordError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, for a reader.
  public let message: String
  /// Offset into the line's bytes, from 0.
  public let offset: Int

  init(_ message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }

  /// The message with its place, counted from 1.
  public var description: String { "\(message), at byte \(offset + 1)" }
}
