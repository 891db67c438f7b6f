import Inputs
import Ledger

/// A segment that is being written: in the folder of its place, without a name or under a hidden one, until it is
/// published.
final class SegmentWriter {
  private let output: Output
  private let compressor: ByteCompressor?
  private var digest: SHA256? = SHA256()
  private(set) var segment: Segment

  init(
    number: Int, isOpen: Bool, in folder: StoreFolder, _ compression: ByteCompressor.Kind?
  ) throws(OutputError) {
    segment = Segment(number: number, name: SegmentName.name(number, isOpen: isOpen, compression))
    segment.isOpen = isOpen
    output = try Output(path: folder.segment(segment.name))
    compressor = try compression.map { (kind) throws(OutputError) in
      guard let compressor = ByteCompressor(kind) else { throw .cannotCreate("libarchive cannot write \(kind)") }
      return compressor
    }
  }

  /// Writes lines of an input.
  func write(_ lines: [UInt8]) throws(OutputError) {
    segment.length += lines.count
    try store(compressor?.compress(lines) ?? lines)
  }

  /// Counts inputs, whose lines have been written.
  func count(inputs: Int, lines: Int) {
    segment.inputs += inputs
    segment.lines += lines
  }

  private func store(_ bytes: [UInt8]) throws(OutputError) {
    bytes.withUnsafeBytes { digest?.update($0) }
    segment.bytes += bytes.count
    try output.write(bytes)
  }

  /// Hands all that has been written to the system, so that it can be read at the path that is returned.
  func seal() throws(OutputError) -> String? {
    if let compressor { try store(compressor.finish()) }
    try output.flush()
    return output.readablePath
  }

  /// Puts the segment in its place: it is on the disk, under its name, when this returns.
  func publish() throws(OutputError) -> Segment {
    if let compressor { try store(compressor.finish()) }
    try output.commit()
    if let digest = digest.take() { segment.sha256 = digest.hexadecimalDigest() }
    return segment
  }

  /// Takes over the first lines of another segment, whose decompressed bytes are these many.
  func copy(_ length: Int, from path: String) throws {
    let stream = try ByteStream(InputLocator(bytes: Array(path.utf8)))
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    var left = length
    while left > 0 {
      let count = try buffer.withUnsafeMutableBytes { bytes throws(StreamError) in
        try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<min(left, bytes.count)]))
      }
      guard count > 0 else { throw Failure(.inputUnusable, "the segment ‘\(path)’ is shorter than the ledger says") }
      try write(Array(buffer[..<count]))
      left -= count
    }
  }
}
