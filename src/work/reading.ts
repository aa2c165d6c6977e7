import type { Article } from '../article/types.ts'
import { type Annotator, createAnnotator } from '../language/index.ts'
import type { AnnotatedText } from '../language/types.ts'
import { loadModel } from '../model/index.ts'
import { toRecord } from '../record/index.ts'
import type { ArticleRecord } from '../record/types.ts'

/** A report read whole: each station's result. */
export interface Report {
  readonly article: Article
  readonly layers: AnnotatedText
  readonly record: ArticleRecord
}

/** From an article to its record, with a model that is opened once, when it is needed. */
export interface Reading {
  record(article: Article): Promise<Report>
  annotator(): Promise<Annotator>
}

/** Opens the model in a folder; the package's own unless named. */
export function openReading(model?: string): Reading {
  let opened: Promise<Annotator> | undefined
  const annotator = (): Promise<Annotator> => {
    opened ??= loadModel(model).then(createAnnotator)
    return opened
  }
  return {
    annotator,
    async record(article) {
      const layers = article.language === 'en' ? await (await annotator()).annotate(article) : unread(article)
      return { article, layers, record: toRecord(article, layers) }
    },
  }
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
