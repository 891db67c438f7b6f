/// Bytes that only grow at their end: what an array does, without the checks of a shared and generic one, since a record
/// is written in thousands of small pieces.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 16 << 10) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// The last byte; 0 where there is none.
  var last: UInt8 { count > 0 ? start[count - 1] : 0 }

  /// All bytes.
  var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(to: count + 1) }
    start[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    if count + length > capacity { grow(to: count + length) }
    (start + count).update(from: bytes, count: length)
    count += length
  }

  mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

  /// Takes back what stands from a place on.
  mutating func cut(to length: Int) { count = min(count, max(0, length)) }

  /// Turns the order of the bytes from a place on.
  mutating func reverse(from first: Int) {
    var rest = UnsafeMutableBufferPointer(start: start + first, count: count - first)
    rest.reverse()
  }

  private mutating func grow(to needed: Int) {
    capacity = max(needed, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
