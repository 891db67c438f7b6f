/// Reads the bytes as they are stored, those of the head again.
final class StoredBytes {
  var head: ArraySlice<UInt8> = []
  let file: OpenFile?
  private let source: ByteRead?
  let isPipe: Bool
  var digest: SHA256?
  var wasInterrupted = false

  init(file: consuming OpenFile, isPipe: Bool, digest: SHA256?) {
    self.file = consume file
    source = nil
    self.isPipe = isPipe
    self.digest = digest
  }

  init(source: @escaping ByteRead, digest: SHA256?) {
    self.source = source
    file = nil
    isPipe = false
    self.digest = digest
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    guard head.isEmpty else {
      let count = min(head.count, buffer.count)
      head.prefix(count).withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      head = head.dropFirst(count)
      return count
    }
    let count = try fresh(into: buffer)
    digest?.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return count
  }

  private func fresh(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    if let source { return try source(buffer) }
    do throws(SystemError) {
      if isPipe, file?.waitForBytes() == false {
        wasInterrupted = true
        return 0
      }
      return try file?.read(into: buffer) ?? 0
    } catch { throw .unreadable(error) }
  }
}
