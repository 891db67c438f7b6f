import Glibc

/// A file that has been opened for reading, closed when it goes out of scope.
struct OpenFile: ~Copyable {
  /// What kind of thing stands under a name.
  enum Kind: Equatable {
    case file, folder, pipe, socket, device, other
  }

  let descriptor: Int32

  deinit { if descriptor > 2 { close(descriptor) } }

  /// Opens a path. A pipe or device is not waited for.
  init(_ locator: InputLocator) throws(SystemError) {
    descriptor = try SystemError.retrying {
      locator.withCPath { open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
    }
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Standard input, which stays open.
  static var standardInput: OpenFile { OpenFile(descriptor: STDIN_FILENO) }

  /// What it is, and the bytes that it is said to hold.
  func status() throws(SystemError) -> (kind: Kind, size: Int) {
    var status = stat()
    try SystemError.retrying { fstat(descriptor, &status) }
    return (Kind(status.st_mode), Int(status.st_size))
  }

  /// Goes to a place, from which the file is read on.
  func seek(to place: Int) throws(SystemError) {
    try SystemError.retrying { lseek(descriptor, off_t(place), SEEK_SET) }
  }

  /// Reads on, once; 0 is the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try SystemError.retrying { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
  }

  /// Reads at a place, once; 0 is the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at place: Int) throws(SystemError) -> Int {
    try SystemError.retrying { pread(descriptor, buffer.baseAddress, buffer.count, off_t(place)) }
  }

  /// Waits until there is something to read.
  ///
  /// - Returns: `false` when a signal has asked the run to end.
  func waitForBytes() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while Interruption.signal == nil {
      // A signal may reach another thread than this one: hence the time.
      if poll(&request, 1, 100) > 0 { return true }
    }
    return false
  }
}

extension OpenFile.Kind {
  /// What stands at a path, links followed.
  init(of locator: InputLocator) throws(SystemError) {
    var status = stat()
    try SystemError.retrying { locator.withCPath { fstatat(AT_FDCWD, $0, &status, 0) } }
    self.init(status.st_mode)
  }

  init(_ mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    case S_IFCHR, S_IFBLK: self = .device
    default: self = .other
    }
  }

  /// `a pipe`, for messages.
  var words: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .device: "a device"
    case .other: "no file"
    }
  }
}
