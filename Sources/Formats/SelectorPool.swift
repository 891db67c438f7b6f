internal import Markup
internal import Synchronization

/// Selectors that have been read, by how they are written.
///
/// Most formats go on from the same few and so ask for the same places: read once and held once, a selector costs each
/// further format no time and no memory. It never holds more than the format files say.
final class SelectorPool: Sendable {
  private let known = Mutex<[String: Selector]>([:])

  /// The selector that is written so; the same one each time.
  ///
  /// - Throws: `SelectorError` with the column of what is not understood.
  func selector(_ source: String) throws -> Selector {
    if let selector = known.withLock({ $0[source] }) { return selector }
    let selector = try Selector(source)
    known.withLock { $0[source] = selector }
    return selector
  }
}
