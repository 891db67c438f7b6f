internal import CIsal

/// Gzip data of any number of members (RFC 1952), inflated piece by piece with ISA-L, which takes half the time of zlib.
final class GzipInflater {
  private static let capacity = 64 << 10

  private let state: UnsafeMutablePointer<inflate_state>
  private let input: UnsafeMutableRawBufferPointer
  /// How many bytes the input holds. Behind damage the state's own pointer may be one into the inflater.
  private var inputCount = 0
  private var isAtEnd = false
  /// Whether the member in hand has begun.
  private var isInside = false
  /// Whether a member has come to its end.
  private var hasEndedOne = false
  /// Where in the input the member in hand begins; `nil` where that was before it.
  private var memberStart: Int?
  /// What was found wrong behind bytes that were still sound.
  private var failure: StreamError?

  init() {
    state = .allocate(capacity: 1)
    input = .allocate(byteCount: Self.capacity, alignment: 64)
    isal_inflate_init(state)
    state.pointee.avail_in = 0
  }

  deinit {
    state.deallocate()
    input.deallocate()
  }

  /// Inflates into a buffer; 0 is the end.
  ///
  /// - Parameter read: Reads compressed bytes; 0 is their end.
  func inflate(
    into buffer: UnsafeMutableRawBufferPointer,
    reading read: (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int
  ) throws(StreamError) -> Int {
    if let failure { throw failure }
    state.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_out = UInt32(clamping: buffer.count)
    let room = state.pointee.avail_out
    while state.pointee.avail_out == room {
      if state.pointee.avail_in == 0, !isAtEnd { try refill(read) }
      if !isInside, try !beginMember(read) { return 0 }
      // What did not fit the last buffer waits in the state, so that a step may give bytes without taking any.
      if try !step(), isAtEnd, isInside { throw .cut }
    }
    return Int(room - state.pointee.avail_out)
  }

  private func refill(_ read: (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int) throws(StreamError) {
    let count = try read(input)
    memberStart = nil
    state.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_in = UInt32(count)
    inputCount = count
    isAtEnd = count == 0
  }

  /// Looks for the beginning of another member. Zeros behind the last one are padding; anything else is no gzip.
  private func beginMember(
    _ read: (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int
  ) throws(StreamError) -> Bool {
    while let next = state.pointee.next_in, state.pointee.avail_in > 0, next.pointee == 0 {
      state.pointee.next_in = next + 1
      state.pointee.avail_in -= 1
      if state.pointee.avail_in == 0 { try refill(read) }
    }
    guard state.pointee.avail_in > 0 else { return false }
    guard state.pointee.next_in?.pointee == 0x1F else {
      throw hasEndedOne ? .strangersBehind : .damaged("bytes that are no gzip follow")
    }
    memberStart = state.pointee.next_in.map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
    try passOverHeader(read)
    isal_inflate_reset(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP_NO_HDR_VER)
    isInside = true
    return true
  }

  /// Goes behind a member's header (RFC 1952, 2.3), which may be parted anywhere between two reads: isa-l 2.30 forgets
  /// then what its flags were.
  private func passOverHeader(
    _ read: (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int
  ) throws(StreamError) {
    var head: [UInt8] = []
    for _ in 0..<10 { head.append(try takeByte(read)) }
    guard head[1] == 0x8B else { throw .damaged(Self.reason(ISAL_INVALID_WRAPPER)) }
    guard head[2] == 8 else { throw .damaged(Self.reason(ISAL_UNSUPPORTED_METHOD)) }
    let flags = head[3]
    // They must be refused (2.3.1.2).
    guard flags & 0xE0 == 0 else { throw .damaged("the gzip header has flags that are reserved") }
    if flags & 4 != 0 {
      let low = try takeByte(read)
      let length = Int(try takeByte(read)) << 8 | Int(low)
      for _ in 0..<length { _ = try takeByte(read) }
    }
    // A name, a comment: each ends with a NUL.
    for flag in [UInt8(8), 16] where flags & flag != 0 {
      while try takeByte(read) != 0 {}
    }
    if flags & 2 != 0 {
      for _ in 0..<2 { _ = try takeByte(read) }
    }
  }

  private func takeByte(
    _ read: (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int
  ) throws(StreamError) -> UInt8 {
    if state.pointee.avail_in == 0 { try refill(read) }
    guard state.pointee.avail_in > 0, let next = state.pointee.next_in else { throw .cut }
    state.pointee.next_in = next + 1
    state.pointee.avail_in -= 1
    return next.pointee
  }

  /// Goes on behind damage: at the next bytes that begin a member. `false` where none do.
  func resume(
    _ read: (UnsafeMutableRawBufferPointer) throws(StreamError) -> Int
  ) throws(StreamError) -> Bool {
    failure = nil
    // A damaged member may have been read on into the next one, so that all behind its first byte is looked at.
    var at = memberStart.map { $0 + 1 } ?? 0
    while true {
      while at + 4 <= inputCount {
        if Self.beginsMember(input, at) {
          memberStart = at
          state.pointee.next_in = start + at
          state.pointee.avail_in = UInt32(inputCount - at)
          isInside = false
          return true
        }
        at += 1
      }
      // What may be the beginning of a header is kept.
      let kept = inputCount - at
      input.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(input)[at..<inputCount]))
      memberStart = nil
      let more = try read(UnsafeMutableRawBufferPointer(rebasing: input[kept...]))
      (at, inputCount) = (0, kept + more)
      guard more > 0 else { break }
    }
    isAtEnd = true
    isInside = false
    state.pointee.avail_in = 0
    return false
  }

  private var start: UnsafeMutablePointer<UInt8> {
    // The buffer is never empty, so that its address is always there.
    (input.baseAddress ?? UnsafeMutableRawPointer(state)).assumingMemoryBound(to: UInt8.self)
  }

  /// Magic, method and flags of a member's header (RFC 1952, 2.3).
  private static func beginsMember(_ input: UnsafeMutableRawBufferPointer, _ at: Int) -> Bool {
    input[at] == 0x1F && input[at + 1] == 0x8B && input[at + 2] == 0x08 && input[at + 3] & 0xE0 == 0
  }

  /// One call of the inflater; `false` when it neither took nor gave a byte.
  private func step() throws(StreamError) -> Bool {
    let before = (state.pointee.avail_in, state.pointee.avail_out)
    let status = isal_inflate(state)
    if status != ISAL_DECOMP_OK, status != ISAL_END_INPUT {
      failure = status == ISAL_INCORRECT_CHECKSUM ? .wrongChecksum : .damaged(Self.reason(status))
      if let failure, before.1 == state.pointee.avail_out { throw failure }
      return true
    }
    if state.pointee.block_state == ISAL_BLOCK_FINISH { (isInside, hasEndedOne) = (false, true) }
    return before != (state.pointee.avail_in, state.pointee.avail_out)
  }

  private static func reason(_ status: Int32) -> String {
    switch status {
    case ISAL_INVALID_BLOCK: "an invalid block"
    case ISAL_INVALID_SYMBOL: "an invalid symbol"
    case ISAL_INVALID_LOOKBACK: "a reference to before the beginning"
    case ISAL_INVALID_WRAPPER: "an invalid header"
    case ISAL_UNSUPPORTED_METHOD: "an unknown method of compression"
    default: "status \(status)"
    }
  }
}
