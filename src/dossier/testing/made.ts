import { articleId, itemId } from '../../base/id.ts'
import { articleRecordSchema } from '../../record/schema/record.ts'
import type { ArticleRecord, Contact, DocumentItem, Field, Move, Statement } from '../../record/types.ts'

/** `Joe Biden|USA|President`: a name, its country, its role. */
type Who = string

export interface MadeContact extends Partial<Omit<Contact, 'parties' | 'delegates' | 'id'>> {
  readonly parties: readonly Who[]
  readonly delegates?: readonly Who[]
}
export interface MadeStatement extends Partial<Omit<Statement, 'speaker' | 'content' | 'id'>> {
  readonly speaker?: Who
  readonly organization?: string
  readonly content: string
}
export interface MadeMove {
  readonly type: Move['type']
  readonly actor: readonly Who[]
  readonly recipient?: readonly Who[]
  readonly time?: string
  readonly sentence: string
}
export interface MadeReport {
  readonly url?: string
  readonly publisher?: string
  readonly published?: string
  readonly body?: string
  readonly contacts?: readonly MadeContact[]
  readonly statements?: readonly MadeStatement[]
  readonly moves?: readonly MadeMove[]
  readonly documents?: readonly Partial<DocumentItem>[]
  /** How fields are known; `stated` without. */
  readonly known?: Readonly<Record<string, Field['known']>>
}

/** A record made by hand: its text has one line per item, which is the item's evidence. Checked against the schema. */
export function madeRecord(made: MadeReport, id?: string): ArticleRecord {
  const lines: string[] = [made.body ?? `Report of ${made.publisher ?? 'somebody'}`]
  const article = id ?? articleId(JSON.stringify(made), made.published)
  const place = (line: string) => {
    const start = lines.join('\n').length + 1
    lines.push(line)
    return { start, end: start + line.length }
  }
  const head = (kind: string, line: string, names: readonly string[]) => {
    const at = place(line)
    const fields = Object.fromEntries(
      names.map(name => [
        name,
        { evidence: [at], known: made.known?.[name] ?? ('stated' as const), by: 'made' },
      ]),
    )
    return { id: itemId(article, kind, `${at.start}:${line}`), evidence: [at], fields, at }
  }
  const contacts = (made.contacts ?? []).map(({ parties, delegates, ...rest }): Contact => {
    const { at: _, ...own } = head('contact', `contact of ${parties.join(' and ')}`, Object.keys(rest))
    return {
      mode: 'meeting',
      status: 'held',
      ...own,
      parties: parties.map(who),
      ...(delegates && { delegates: delegates.map(who) }),
      ...rest,
    }
  })
  const statements = (made.statements ?? []).map(({ speaker, organization, content, ...rest }): Statement => {
    const { at, ...own } = head('statement', content, [])
    const named = speaker === undefined ? {} : who(speaker)
    return {
      ...own,
      speaker: { ...named, ...(organization !== undefined && { organization }) },
      source: [],
      cue: [],
      content: [at],
      form: 'indirect',
      ...rest,
    }
  })
  const moves = (made.moves ?? []).map(({ type, actor, recipient, time, sentence }): Move => {
    const { at, ...own } = head('move', sentence, [])
    return {
      ...own,
      type,
      actor: actor.map(bare),
      ...(recipient && { recipient: recipient.map(bare) }),
      ...(time !== undefined && { time }),
      trigger: [at],
    }
  })
  const documents = (made.documents ?? []).map((one): DocumentItem => {
    const { at: _, ...own } = head('document', one.title ?? 'Treaty', [])
    return { title: 'Treaty', authors: [], ...own, ...one }
  })
  return articleRecordSchema.parse({
    schema: 'readout/1',
    article: {
      id: article,
      ...(made.url !== undefined && { url: made.url }),
      ...(made.publisher !== undefined && { publisher: made.publisher }),
      ...(made.published !== undefined && { published: made.published, publishedFrom: 'given' }),
      language: 'en',
      text: lines.join('\n'),
      aside: [],
    },
    contacts,
    statements,
    moves,
    documents,
    problems: [],
  })
}

function who(words: Who): Contact['parties'][number] {
  const [name = '', country, role] = words.split('|')
  return { name, ...(country && { country }), ...(role && { role }) }
}

const bare = (words: Who) => {
  const { name, country } = who(words)
  return { name, ...(country !== undefined && { country }) }
}
