/// How the program ends, for scripts. New numbers may come: treat one that you do not know as a failure.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  /// All done, or nothing to do; in `convert` without `--strict` also when there were rejections.
  case done = 0
  /// A fault of the program.
  case fault = 1
  /// Finished, and some inputs were rejected.
  case someRejected = 3
  /// Finished, and what a pipeline expects has not come true: its lines are held back.
  case expectationFailed = 4
  /// The arguments are wrong.
  case usage = 64
  /// A list of inputs cannot be used.
  case inputUnusable = 65
  /// An input that was named does not exist.
  case inputMissing = 66
  /// The output cannot be created.
  case cannotCreate = 73
  /// The output could not be written, for instance because the disk is full.
  case writeFailed = 74
  /// Another run uses the store; try again later.
  case locked = 75
  /// A pipeline or format file is wrong.
  case configuration = 78
  /// Interrupted from the keyboard.
  case interrupted = 130
  /// The program that reads standard output has ended.
  case readerGone = 141
  /// Asked to end.
  case terminated = 143

  /// How a run ends that has come to its end.
  ///
  /// - Parameter strict: Whether rejections are to be told by the status.
  public init(_ summary: Summary, strict: Bool) {
    self =
      switch summary.signal {
      case 2: .interrupted
      case .some: .terminated
      case nil where !summary.isBalanced: .fault
      case nil where !summary.failedExpectations.isEmpty: .expectationFailed
      case nil where summary.missing > 0 || summary.refusesToDrop: .inputMissing
      case nil where strict && summary.rejections > 0: .someRejected
      case nil: .done
      }
  }

  /// What the number says, for the manual.
  public var meaning: String {
    switch self {
    case .done: "all done, or nothing to do"
    case .fault: "a fault of the program; please report it"
    case .someRejected: "finished, and inputs were rejected (convert: with --strict)"
    case .expectationFailed: "finished, and what is expected has not come true"
    case .usage: "the arguments are wrong"
    case .inputUnusable: "a list of inputs cannot be used"
    case .inputMissing: "a named input does not exist; the others are done"
    case .cannotCreate: "the output cannot be created"
    case .writeFailed: "the output cannot be written (a full disk)"
    case .locked: "another run uses the store; try again later"
    case .configuration: "a pipeline or format file is wrong"
    case .interrupted: "interrupted (SIGINT) after the documents in hand"
    case .readerGone: "the program that reads standard output has ended"
    case .terminated: "asked to end (SIGTERM), after the documents in hand"
    }
  }
}
