import type { Article } from '../article/types.ts'
import type { Problem } from '../base/problem.ts'
import { treesOf } from '../language/tree.ts'
import type { AnnotatedText } from '../language/types.ts'
import { actorsOf } from './actors/index.ts'
import { findContacts } from './contacts/index.ts'
import { findDocuments } from './documents/index.ts'
import { findMoves } from './moves/index.ts'
import { withKnownLemmas } from './parts/lemmas.ts'
import { withTitles } from './parts/titled.ts'
import {
  inOrder,
  openDates,
  openInitiators,
  openSpeakers,
  unreadSpans,
  withoutUnread,
} from './problems/index.ts'
import type { Reading } from './reading.ts'
import { SCHEMA_VERSION } from './schema/common.ts'
import { statementsOf } from './statements/index.ts'
import { withSides } from './statements/sides.ts'
import type { ArticleRecord } from './types.ts'
import { KNOWN_WORDS } from './words.ts'

export { articleRecordSchema } from './schema/record.ts'
export type { ArticleRecord, Contact, DocumentItem, Field, Move, Party, Speaker, Statement } from './types.ts'

/**
 * What a report says: contacts, statements, moves and documents, each field with the words it came from. Pure: the same
 * article and layers give the same record. Of a text that is not English nothing is entered; `problems` says so.
 */
export function toRecord(article: Article, layers: AnnotatedText): ArticleRecord {
  if (article.language !== 'en') return recordOf(article, NOTHING, article.problems)
  const read = withTitles(withKnownLemmas(withoutUnread(layers, unreadSpans(article)), KNOWN_WORDS))
  const trees = treesOf(read)
  const reading: Reading = { article, layers: read, trees, actors: actorsOf(article, read, trees) }
  const { statements: heard, problems } = statementsOf(reading)
  const contacts = findContacts(reading, heard)
  const statements = withSides(reading, heard, contacts)
  const items: Items = {
    contacts,
    statements,
    moves: findMoves(reading, statements),
    documents: findDocuments(reading, statements),
  }
  const open = [...openSpeakers(statements), ...openDates(contacts), ...openInitiators(contacts)]
  return recordOf(article, items, [...article.problems, ...problems, ...open])
}

type Items = Pick<ArticleRecord, 'contacts' | 'statements' | 'moves' | 'documents'>

const NOTHING: Items = { contacts: [], statements: [], moves: [], documents: [] }

function recordOf(article: Article, items: Items, problems: readonly Problem[]): ArticleRecord {
  return { schema: SCHEMA_VERSION, article: describe(article), ...items, problems: inOrder(problems) }
}

/** What the record keeps of an article: blocks and their places in the page stay with the article. */
function describe(article: Article): ArticleRecord['article'] {
  const { blocks: _blocks, problems: _problems, aside, ...facts } = article
  return { ...facts, aside: aside.map(({ kind, text }) => ({ kind, text })) }
}
