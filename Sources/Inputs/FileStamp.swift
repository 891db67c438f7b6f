import Glibc

extension InputLocator {
  /// Whether something is there.
  public var exists: Bool { withCPath { access($0, F_OK) == 0 } }
}

/// Which file it is, by whatever name.
public struct FileIdentity: Sendable, Equatable {
  private let device: UInt
  private let number: UInt

  /// The identity of what a path leads to; `nil` where nothing is there.
  public init?(of locator: InputLocator) {
    var status = stat()
    guard locator.withCPath({ fstatat(AT_FDCWD, $0, &status, 0) }) == 0 else { return nil }
    (device, number) = (UInt(status.st_dev), UInt(status.st_ino))
  }
}

/// What can be seen of a file without reading it.
public struct FileStamp: Sendable, Equatable {
  /// Bytes.
  public let size: Int
  /// Time of the last change in nanoseconds since 1970.
  public let changed: Int
  /// Whether it is a file, and not a pipe or device.
  public let isFile: Bool

  /// Looks at what a path leads to.
  public init(of locator: InputLocator) throws(SystemError) {
    var status = stat()
    try SystemError.retrying { locator.withCPath { fstatat(AT_FDCWD, $0, &status, 0) } }
    size = Int(status.st_size)
    changed = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    isFile = OpenFile.Kind(status.st_mode) == .file
  }

  /// Whether the permissions, and not the state of the system, keep a file from being read.
  public static func isForbidden(_ locator: InputLocator) -> Bool {
    locator.withCPath { access($0, R_OK) } != 0 && (errno == EACCES || errno == EPERM || errno == ELOOP)
  }
}
