internal import GRDB

/// Why the ledger cannot be used.
public struct LedgerError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of trouble it is.
  public enum Kind: Sendable {
    /// The file cannot be opened or made.
    case unopenable
    /// The system refuses to write, of a full disk for instance.
    case unwritable
    /// It is no ledger, or a damaged one.
    case damaged
    /// A newer program has made it.
    case newer
    /// Anything else.
    case other
  }

  /// What kind of trouble it is.
  public let kind: Kind
  /// One sentence for a reader, with what can be done.
  public let description: String

  init(_ kind: Kind, _ path: String, _ reason: String) {
    self.kind = kind
    description = "the ledger ‘\(path)’ \(reason)"
  }

  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = error as? LedgerError ?? LedgerError(.other, path, "cannot be used: \(error)")
      return
    }
    let reason = error.message ?? "no reason is given"
    switch error.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self.init(.unopenable, path, "cannot be opened: \(reason)")
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_NOMEM:
      self.init(.unwritable, path, "cannot be written: \(reason)")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(
        .damaged, path, "is damaged (\(reason)); move the folder that it lies in away, and the next run reads all anew")
    default: self.init(.other, path, "cannot be used: \(reason)")
    }
  }
}
