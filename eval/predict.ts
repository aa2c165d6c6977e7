import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Article } from '../src/article/types.ts'
import type { GivenWords } from '../src/language/given.ts'
import type { AnnotatedText } from '../src/language/types.ts'
import type { ArticleRecord } from '../src/record/types.ts'
import { ROOT } from './data.ts'

/** The stations of the road that exist: each is absent until its folder is there. */
export interface Stations {
  readonly articleFromText?: (text: string, options?: { published?: string }) => Article
  readonly toRecord?: (article: Article, layers: AnnotatedText) => ArticleRecord
  readonly annotate?: (input: AnnotateInput) => Promise<AnnotatedText>
  readonly annotateWords?: (input: GivenWords) => Promise<AnnotatedText>
}

export interface AnnotateInput {
  readonly text: string
  readonly blocks?: Article['blocks']
  readonly published?: string
  readonly language?: string
}

/** Opens what the road from text to record needs; `model` is the folder of the weights, `memory` keeps what was annotated. */
export async function openStations(model?: string, memory = true): Promise<Stations> {
  const article = await load('src/article/index.ts')
  const record = await load('src/record/index.ts')
  const language = await load('src/language/index.ts')
  const weights = await load('src/model/index.ts')
  const folder = model ?? join(ROOT, 'model')
  const ready = language && weights && existsSync(folder)
  const annotator = ready ? language.createAnnotator(await weights.loadModel(folder)) : undefined
  const annotate = (input: AnnotateInput): Promise<AnnotatedText> => annotator.annotate(input)
  return {
    ...(article && { articleFromText: article.articleFromText }),
    ...(record && { toRecord: record.toRecord }),
    ...(annotator && {
      annotate: memory ? remembering(annotate) : annotate,
      annotateWords: (input: GivenWords): Promise<AnnotatedText> => annotator.annotateWords(input),
    }),
  }
}

/** Several tasks read the same texts: each is annotated once. */
function remembering(annotate: (input: AnnotateInput) => Promise<AnnotatedText>): typeof annotate {
  const known = new Map<string, Promise<AnnotatedText>>()
  return input => {
    const key = `${input.published} ${input.blocks?.length} ${input.text}`
    const found = known.get(key) ?? annotate(input)
    known.set(key, found)
    return found
  }
}

// biome-ignore lint/suspicious/noExplicitAny: goes once all stations are there
async function load(path: string): Promise<any> {
  const file = join(ROOT, path)
  return existsSync(file) ? await import(pathToFileURL(file).href) : undefined
}

/** The record of a plain text; an empty one while a station is missing. */
export async function readRecord(
  stations: Stations,
  text: string,
  published?: string,
): Promise<ArticleRecord> {
  const { articleFromText, annotate, toRecord } = stations
  if (!articleFromText || !annotate || !toRecord) return emptyRecord(text)
  const article = articleFromText(text, published === undefined ? {} : { published })
  return toRecord(article, await annotate(article))
}

/** A record with nothing in it. */
export function emptyRecord(text: string): ArticleRecord {
  return {
    schema: 'readout/1',
    article: { id: 'none', language: 'en', text, aside: [] },
    contacts: [],
    statements: [],
    moves: [],
    documents: [],
    problems: [],
  }
}
