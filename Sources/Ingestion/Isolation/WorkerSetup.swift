internal import Articles
internal import Formats

/// What a worker process must know before it can do anything: all that decides what a document comes to.
struct WorkerSetup {
  let formats: [(name: String, text: String)]
  let conversion: ConversionOptions
  let encoding: RecordEncoder.Options
  let filter: ArticleFilter
  let limits: ProcessLimits

  /// The pipeline that it makes.
  func pipeline() throws -> Pipeline {
    Pipeline(
      catalogue: try ConfigurationFiles.catalogue(adding: formats), conversion: conversion, encoding: encoding,
      filter: filter)
  }

  func write(to wire: inout WireWriter) {
    wire.list(formats) { wire, format in
      wire.string(format.name)
      wire.string(format.text)
    }
    wire.optional(conversion.only)
    for flag in [conversion.provenance, conversion.parsesReferences, conversion.body] { wire.flag(flag) }
    wire.data(conversion.journals ?? [])
    let bounds = conversion.limits
    for number in [
      bounds.documentBytes, bounds.recordBytes, bounds.elements, bounds.depth, bounds.attributesPerElement,
      bounds.commentBytes, limits.seconds, limits.memoryBytes,
    ] { wire.integer(number) }
    wire.flag(encoding.allKeys)
    wire.flag(encoding.provenance)
    wire.filter(filter)
  }

  init(
    formats: [(name: String, text: String)], conversion: ConversionOptions, encoding: RecordEncoder.Options,
    filter: ArticleFilter, limits: ProcessLimits
  ) {
    (self.formats, self.conversion, self.encoding) = (formats, conversion, encoding)
    (self.filter, self.limits) = (filter, limits)
  }

  init(from wire: inout WireReader) throws(WireReader.Garbled) {
    formats = try wire.list { (wire) throws(WireReader.Garbled) in (try wire.string(), try wire.string()) }
    var conversion = ConversionOptions()
    conversion.only = try wire.optional()
    conversion.provenance = try wire.flag()
    conversion.parsesReferences = try wire.flag()
    conversion.body = try wire.flag()
    let journals = try wire.data()
    conversion.journals = journals.isEmpty ? nil : journals
    conversion.limits.documentBytes = try wire.integer()
    conversion.limits.recordBytes = try wire.integer()
    conversion.limits.elements = try wire.integer()
    conversion.limits.depth = try wire.integer()
    conversion.limits.attributesPerElement = try wire.integer()
    conversion.limits.commentBytes = try wire.integer()
    self.conversion = conversion
    var limits = ProcessLimits()
    limits.seconds = try wire.integer()
    limits.memoryBytes = try wire.integer()
    self.limits = limits
    encoding = RecordEncoder.Options(allKeys: try wire.flag(), provenance: try wire.flag())
    filter = try wire.filter()
  }
}
