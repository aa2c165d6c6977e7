import { decodeText } from '../article/decode.ts'
import { type Article, toArticle } from '../article/index.ts'
import { InputError } from '../base/problem.ts'
import type { AnnotatedText } from '../language/types.ts'
import { type ReadOptions, readSource } from '../source/index.ts'
import { ARCHIVE, inputsIn, readInput } from '../source/many.ts'
import type { SourceItem } from '../source/types.ts'
import { openReading, type Reading, type Report } from './reading.ts'
import { withText } from './text.ts'

export type { Report } from './reading.ts'

/** What a caller says about inputs: the published date goes for all of them. */
export interface RoadOptions extends ReadOptions {
  /** ISO 8601 date, or date-time with offset. */
  readonly published?: string
}

/** The road from a report to its record. The model is opened once, beside the reading of the first input. */
export interface Road extends Reading {
  /** Reads a file, an address or standard input (`-`), or what was taken from an archive. Throws InputError. */
  read(where: string | SourceItem, options?: RoadOptions): Promise<Report>
}

/** Opens the road with the model in a folder; the package's own unless named. */
export function openRoad(model?: string): Road {
  const reading = openReading(model)
  return {
    ...reading,
    async read(where, options = {}) {
      // Started early so that opening the model and fetching the page take their time together.
      reading.annotator().catch(() => {})
      return reading.record(await articleAt(where, options))
    },
  }
}

/** Reads an input as an article. Throws InputError where there is no text, or far more than one report's. */
export async function articleAt(where: string | SourceItem, options: RoadOptions = {}): Promise<Article> {
  const { published, ...reading } = options
  const item = typeof where === 'string' ? await readSource(where, reading) : where
  return withText(item.origin, toArticle(item, published === undefined ? {} : { published }))
}

/**
 * The reports that inputs stand for: those in folders and archives one by one, others by their names, which are opened
 * only when they are read. What cannot be opened comes as the InputError that says so.
 */
export async function* reportsIn(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<string | SourceItem | InputError> {
  for (const input of inputs) {
    let any = false
    for await (const one of inputsIn(input, options)) {
      any = true
      if (one instanceof InputError || !ARCHIVE.test(one)) yield one
      else yield* readInput(one, options)
    }
    if (!any)
      yield new InputError('no-text', input, `${input} holds no report. Name the files or folders that do.`)
  }
}

/** The layers of an input's text; plain text stays whole, so that offsets into the input hold. Throws InputError. */
export async function annotateWhole(
  road: Road,
  where: string,
  options: RoadOptions = {},
): Promise<{ article: Article; layers: AnnotatedText }> {
  const { published, ...reading } = options
  const item = await readSource(where, reading)
  const whole = toArticle(item, { whole: true, ...(published !== undefined && { published }) })
  const article = withText(where, whole)
  return { article, layers: await (await road.annotator()).annotate(article) }
}

/** An input's characters, whatever they mean. Throws InputError. */
export async function textAt(where: string, options: ReadOptions = {}): Promise<string> {
  return decodeText(await readSource(where, options))
}
