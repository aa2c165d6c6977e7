import { slice } from '../base/span.ts'
import type { ArticleRecord, Field, Known, Statement } from '../record/types.ts'
import type { AnyItem, Item } from './types.ts'

/** The items of a record, each on its own. */
export function itemsOf(record: ArticleRecord): Item[] {
  const { article } = record
  const held = <K extends Item['kind'], I extends AnyItem>(kind: K, item: I, words: string) => ({
    article: article.id,
    id: item.id,
    kind,
    item,
    words,
    ...(article.published !== undefined && { published: article.published }),
    ...wordGiver(record, item),
  })
  return [
    ...record.contacts.map(one => held('contact', one, '')),
    ...record.statements.map(one => held('statement', one, wordsSaid(article.text, one))),
    ...record.moves.map(one =>
      held('move', one, one.evidence.map(span => slice(article.text, span)).join(' ')),
    ),
    ...record.documents.map(one => held('document', one, one.title)),
  ]
}

/** Verbs whose object alone does not tell what was said: “the shelling” may be condemned or denied. */
const JUDGING =
  /\b(?:condemn|denounc|critici[sz]|decr(?:y|ied)|deplor|slam|blast|prais|welcom|hail|applaud|laud|commend|celebrat|thank|congratulat|endors|support|defend|oppos|reject|dismiss|den(?:y|ied)|disput|discuss|mock|mourn|protest)/i

/** The words of a statement; the verb stays before what was only praised, condemned or rejected. */
function wordsSaid(text: string, { content, cue, form }: Statement): string {
  const said = content.map(span => slice(text, span)).join(' ')
  const [verb, first] = [cue.at(-1), content[0]]
  if (form !== 'indirect' || !verb || !first || verb.end > first.start) return said
  const judges = JUDGING.test(slice(text, verb)) && /^\s+$/.test(text.slice(verb.end, first.start))
  return judges ? `${slice(text, verb)} ${said}` : said
}

/** How an item knows a field; a value without a word on that counts as stated. */
export function knownOf(item: AnyItem, field: string): Known {
  const fields: Readonly<Record<string, Field>> = item.fields
  return fields[field]?.known ?? 'stated'
}

/** Who is behind the statement that an item rests on. */
function wordGiver(record: ArticleRecord, item: AnyItem): { onWordOf?: string } {
  const id = 'accordingTo' in item ? item.accordingTo : undefined
  const statement = id === undefined ? undefined : record.statements.find(one => one.id === id)
  const name = statement?.speaker.organization ?? statement?.speaker.name ?? statement?.speaker.country
  return name === undefined ? {} : { onWordOf: name }
}
