import Glibc

/// Why a system call failed.
public struct SystemError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The value of `errno`.
  public let code: Int32

  /// An error of a number.
  public init(_ code: Int32) { self.code = code }

  /// The error of the last system call of this thread.
  public static var last: SystemError { SystemError(errno) }

  /// The system's words, `No such file or directory`.
  public var description: String { String(cString: strerror(code)) }

  /// Whether no such file or folder exists.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// Repeats a system call that gives a negative number when it fails, for as long as signals interrupt it.
  @discardableResult
  public static func retrying<Value: SignedInteger>(_ call: () -> Value) throws(SystemError) -> Value {
    while true {
      let value = call()
      if value >= 0 { return value }
      guard errno == EINTR else { throw .last }
    }
  }
}
