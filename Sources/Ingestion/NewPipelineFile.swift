import Inputs

/// A pipeline file to begin with, each of its keys explained. Nothing that exists is overwritten.
public enum NewPipelineFile {
  /// The text of a file.
  public static func text(name: String) -> String {
    """
    # What ‘analecta run \(name).yaml’ does. Paths count from the folder of this file.
    #   analecta check \(name).yaml    finds mistakes    analecta show \(name).yaml    shows every setting
    analecta: pipeline/1
    name: \(name)
    about: One sentence on what this pipeline is for

    # Files, folders and patterns. Of a folder everything that looks like a document is read, at any depth.
    input:
      - pages

    # The folder in which the lines are gathered. A run reads only what is new or has changed since the last one.
    store: store

    # Make store/current.jsonl, one line an article, at the end of each run that brought something.
    compact: true

    # Compress the segments: none, gzip or zstd.
    # compress: zstd

    # Lines of inputs that are no more: keep them, or drop them from current.jsonl.
    # vanished: keep

    # Without a store: write everything anew with each run, into one file, from where the program runs.
    # output: articles.jsonl

    # Read every document by one format, and know the formats of a folder besides the built-in ones.
    # formats: [pubmed]
    # formats_dir: formats

    # Know the journals of a list besides those of the program, in the format of NLM’s J_Medline.txt.
    # journals: J_Medline.txt

    # options: {body: true, provenance: true, all_keys: true, references: printed}
    # limits: {bytes: 64MiB, record: 16MiB, time: 60s, memory: 2GiB}

    # Keep the articles of which all of this is true, and of those drop the ones of which any of that is.
    # keep:
    #   - field: published.date
    #     from: 2015
    # drop:
    #   - field: publication_types.name
    #     in: [Letter, Editorial]

    # Hold back what a run brings (exit status 4) while this does not come true of it.
    # expect:
    #   - records: ">= 1"
    #   - rejected: "<= 5%"
    #   - field: title
    #     present: ">= 99%"

    # What ‘analecta test \(name).yaml’ holds inputs to, before a change of formats or program goes to cron.
    # tests:
    #   - name: a page that I know
    #     input: pages/known.html
    #     expect:
    #       - articles: 1
    #       - field: ids.pmid
    #         is: "12345678"

    """
  }

  /// Writes `NAME.yaml`.
  ///
  /// - Returns: The file's path.
  /// - Throws: ``Failure`` when something of that name is there, or ``OutputError``.
  public static func write(name: String) throws -> String {
    let path = name + ".yaml"
    guard !InputLocator(bytes: Array(path.utf8)).exists else {
      throw Failure(.cannotCreate, "‘\(path)’ is there already; choose another name")
    }
    let output = try Output(path: path)
    try output.write(Array(text(name: name).utf8))
    try output.commit()
    return path
  }
}
