import Glibc
import Inputs

/// The right to write to a store. The kernel keeps it and takes it back when the process ends, however it ends: there
/// is no lock that a dead process holds.
final class StoreLock {
  private let descriptor: Int32

  /// Takes the lock, or fails at once.
  ///
  /// - Throws: ``Failure``: another process holds it (``ExitStatus/locked``), or the file cannot be made.
  init(_ folder: StoreFolder) throws {
    do throws(SystemError) {
      descriptor = try SystemError.retrying { open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666) }
    } catch {
      throw Failure(.cannotCreate, "the lock ‘\(folder.lock)’ cannot be made: \(error)")
    }
    do throws(SystemError) { try SystemError.retrying { flock(descriptor, LOCK_EX | LOCK_NB) } } catch {
      close(descriptor)
      guard error.code == EWOULDBLOCK else {
        throw Failure(.cannotCreate, "the lock ‘\(folder.lock)’ cannot be taken: \(error)")
      }
      throw Failure(.locked, "another run uses the store ‘\(folder.path)’; nothing was done")
    }
  }

  deinit { close(descriptor) }
}
