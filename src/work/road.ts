import { decodeText } from '../article/decode.ts'
import { type Article, toArticle } from '../article/index.ts'
import { InputError } from '../base/problem.ts'
import { type Annotator, createAnnotator } from '../language/index.ts'
import type { AnnotatedText } from '../language/types.ts'
import { loadModel } from '../model/index.ts'
import { toRecord } from '../record/index.ts'
import type { ArticleRecord } from '../record/types.ts'
import { type ReadOptions, readSource } from '../source/index.ts'

/** Longest text that is read as one report, UTF-16 code units: some 300,000 words, a minute or two of work. */
export const LONGEST = 2_000_000

/** What a caller says about inputs: the published date goes for all of them. */
export interface RoadOptions extends ReadOptions {
  /** ISO 8601 date, or date-time with offset. */
  readonly published?: string
}

/** A report read whole: each station's result. */
export interface Report {
  readonly article: Article
  readonly layers: AnnotatedText
  readonly record: ArticleRecord
}

/** The road from a report to its record. The model is opened once, beside the reading of the first input. */
export interface Road {
  /** Reads a file, an address or standard input (`-`). Throws InputError. */
  read(where: string, options?: RoadOptions): Promise<Report>
  /** Reads an article that is there already. */
  record(article: Article): Promise<Report>
  annotator(): Promise<Annotator>
}

/** Opens the road with the model in a folder; the package's own unless named. */
export function openRoad(model?: string): Road {
  let opened: Promise<Annotator> | undefined
  const annotator = (): Promise<Annotator> => {
    opened ??= loadModel(model).then(createAnnotator)
    return opened
  }
  const record = async (article: Article): Promise<Report> => {
    const layers = article.language === 'en' ? await (await annotator()).annotate(article) : unread(article)
    return { article, layers, record: toRecord(article, layers) }
  }
  return {
    annotator,
    record,
    async read(where, options = {}) {
      // Started early so that opening the model and fetching the page take their time together.
      annotator().catch(() => {})
      return record(await articleAt(where, options))
    },
  }
}

/** Reads an input as an article. Throws InputError where there is no text, or far more than one report's. */
export async function articleAt(where: string, options: RoadOptions = {}): Promise<Article> {
  const { published, ...reading } = options
  const item = await readSource(where, reading)
  return withText(where, toArticle(item, published === undefined ? {} : { published }))
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

/** The article back when its text can be read as one report; throws InputError `no-text` or `too-long` otherwise. */
export function withText(where: string, article: Article): Article {
  const { text } = article
  if (text.trim() === '')
    throw new InputError(
      'no-text',
      where,
      `${where} holds no text of a report. Save the text itself and read that.`,
    )
  if (text.length > LONGEST)
    throw new InputError(
      'too-long',
      where,
      `${where} holds ${text.length.toLocaleString('en')} characters, too many for one report (${LONGEST.toLocaleString('en')} at most). Cut it into single reports.`,
    )
  return article
}

/** The layers of a text that is not read: nothing may be invented from it. */
function unread({ text, language, published }: Article): AnnotatedText {
  return {
    text,
    language,
    ...(published !== undefined && { published }),
    sentences: [],
    tokens: [],
    entities: [],
    attributions: [],
    times: [],
    mentions: [],
  }
}
