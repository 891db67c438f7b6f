import Articles
import Formats
import Inputs

@testable import Ingestion

/// The flow as a whole, and what it is told.
enum FlowTargets {
  private static let catalogue = try? Catalogue.builtin()

  /// What a worker process that has gone astray may send.
  static func wire(_ bytes: [UInt8]) {
    guard let message = try? WireReader.message(in: bytes[...]) ?? bytes[...] else { return }
    var answer = WireReader(message)
    _ = try? answer.answer()
    guard let catalogue else { return }
    var assignment = WireReader(message)
    _ = try? assignment.assignment(formats: catalogue)
    var setup = WireReader(message)
    _ = try? WorkerSetup(from: &setup)
  }

  /// Format and pipeline files.
  static func pipeline(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = try? PipelineFile(text, path: "fuzz.yaml")
    do { _ = try FormatFile.read(text, file: "fuzz.yaml") } catch { _ = "\(error)" }
  }

  /// Any bytes as a document: every line can be read back.
  static func document(_ bytes: [UInt8]) {
    guard let catalogue else { return }
    var conversion = ConversionOptions()
    conversion.body = true
    conversion.provenance = true
    let pipeline = Pipeline(catalogue: catalogue, conversion: conversion, encoding: .init(provenance: true))
    let lines = pipeline.emit(InputDocument(path: "fuzz", bytes: bytes, sha256: String(repeating: "0", count: 64)))
      .lines
    for line in lines.split(separator: 0x0A) {
      guard case .outcome? = try? RecordDecoder().decode(Array(line)) else {
        return promise(false, "what is written can be read")
      }
    }
  }
}
