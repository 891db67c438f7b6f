import Formats
import Inputs
import Ledger

/// Why a command ends without having done its work: a sentence and an exit status. The only place where errors get
/// their status.
public struct Failure: Error, Sendable, Equatable {
  /// The status that the program ends with.
  public let status: ExitStatus
  /// For a reader; `nil` where there is nothing to say.
  public let message: String?

  /// A failure.
  public init(_ status: ExitStatus, _ message: String?) {
    self.status = status
    self.message = message
  }

  /// The failure that an error of the library means.
  public init(_ error: any Error) {
    self =
      switch error {
      case let failure as Failure: failure
      case let error as ConfigurationError: Failure(.configuration, error.description)
      case let error as PathList.Problem:
        Failure(error.isMissing ? .inputMissing : .inputUnusable, error.description)
      case OutputError.readerGone: Failure(.readerGone, nil)
      case OutputError.cannotCreate(let message): Failure(.cannotCreate, message)
      case OutputError.writeFailed(let message): Failure(.writeFailed, message)
      case let error as LedgerError: Failure(Self.status(of: error), error.description)
      default: Failure(.fault, "unexpected: \(error)")
      }
  }

  private static func status(of error: LedgerError) -> ExitStatus {
    switch error.kind {
    case .unopenable: .cannotCreate
    case .unwritable: .writeFailed
    case .damaged, .newer: .inputUnusable
    case .other: .fault
    }
  }
}
