import Inputs
import Ledger

/// The lines of a store that belong to inputs as they are now, read once from end to end, segment by segment.
struct LiveLines {
  private static let chunkBytes = 256 << 10

  let folder: StoreFolder
  let ledger: Ledger

  /// Calls a function with each line of some segments, its line feed included, in their order.
  ///
  /// - Throws: ``Failure``: a segment cannot be read or is shorter than the ledger says, or a signal has come.
  func each(in segments: [Segment], _ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    for segment in segments {
      let runs = try runs(of: segment)
      guard !runs.isEmpty else { continue }
      do {
        let path = folder.segment(segment.name)
        let stream = try ByteStream(InputLocator(bytes: Array(path.utf8)))
        var position = 0
        for run in runs {
          try Self.read(run.lowerBound - position, of: stream) { _ in }
          try lines(run.count, of: stream, body)
          position = run.upperBound
        }
      } catch let error as StreamError {
        throw Failure(.inputUnusable, "the segment ‘\(segment.name)’ cannot be read: \(error)")
      }
    }
  }

  /// The live ranges of a segment, those that touch as one.
  private func runs(of segment: Segment) throws -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for range in try ledger.liveRanges(of: segment.number) where range.length > 0 {
      let end = range.offset + range.length
      if let last = runs.last, last.upperBound == range.offset {
        runs[runs.count - 1] = last.lowerBound..<end
      } else {
        runs.append(range.offset..<end)
      }
    }
    return runs
  }

  private func lines(
    _ count: Int, of stream: ByteStream, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var window: [UInt8] = []
    try Self.read(count, of: stream) { chunk in
      if let failure = Failure.interruption { throw failure }
      window += chunk
      let used = try window.withUnsafeBufferPointer { bytes in
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
          try body(UnsafeBufferPointer(rebasing: bytes[start...end]))
          start = end + 1
        }
        return start
      }
      window.removeFirst(used)
    }
  }

  /// Reads so many bytes on, piece by piece.
  private static func read(
    _ count: Int, of stream: ByteStream, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var buffer = [UInt8](repeating: 0, count: min(max(count, 1), chunkBytes))
    var left = count
    while left > 0 {
      let read = try buffer.withUnsafeMutableBytes { bytes throws(StreamError) in
        try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<min(left, bytes.count)]))
      }
      guard read > 0 else { throw StreamError.cut }
      try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<read])) }
      left -= read
    }
  }
}

extension Failure {
  /// What ends a command that a signal has come to; nothing of what it was making stays.
  static var interruption: Failure? {
    Interruption.signal.map { Failure($0 == 2 ? .interrupted : .terminated, nil) }
  }
}
