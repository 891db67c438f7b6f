/// Bytes of a stream that can be looked at before they are taken. Memory is that of the bytes asked for.
final class ByteWindow {
  private static let step = 64 << 10

  private let read: ByteRead
  private var buffer: [UInt8] = []
  private var start = 0
  /// Where in the stream the first byte in hand stands.
  private(set) var offset = 0
  /// Whether no bytes follow those in hand.
  private(set) var isAtEnd = false
  /// Why the stream ended before its end.
  private(set) var failure: StreamError?

  init(reading read: @escaping ByteRead) { self.read = read }

  /// The bytes in hand.
  var bytes: ArraySlice<UInt8> { buffer[start...] }

  /// Reads on until so many bytes are in hand; `false` where there are not as many.
  func fill(_ count: Int) -> Bool {
    while bytes.count < count, !isAtEnd { refill(count) }
    return bytes.count >= count
  }

  /// Takes some of the bytes in hand off.
  func drop(_ count: Int) {
    start += count
    offset += count
  }

  /// Passes over bytes without keeping them; `false` where there are not as many.
  func skip(_ count: Int) -> Bool {
    var rest = count
    while rest > 0, fill(1) {
      let taken = min(rest, bytes.count)
      drop(taken)
      rest -= taken
    }
    return rest == 0
  }

  /// Forgets a failure, and goes on reading if the stream has found its way again.
  func recover(_ canGoOn: Bool) {
    failure = nil
    isAtEnd = !canGoOn
  }

  private func refill(_ count: Int) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    let held = buffer.count
    let room = max(Self.step, min(count - held, 16 << 20))
    buffer.append(contentsOf: repeatElement(0, count: room))
    let result = buffer.withUnsafeMutableBytes { bytes in
      Result { () throws(StreamError) in try read(UnsafeMutableRawBufferPointer(rebasing: bytes[held...])) }
    }
    let got = (try? result.get()) ?? 0
    buffer.removeLast(room - got)
    if case .failure(let error) = result { failure = error }
    isAtEnd = got == 0
  }
}
