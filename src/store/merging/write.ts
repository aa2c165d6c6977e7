import { type Kysely, sql } from 'kysely'
import type { Descent, Text } from '../../dossier/copies/group.ts'
import type { Sketch } from '../../dossier/copies/sketch.ts'
import type { ArticleRecord, ItemRef } from '../../dossier/types.ts'
import type { GivenLine } from '../journal/lines.ts'
import type { KeptChange, KeptEntry } from '../queries/entries.ts'
import { hashedKeys } from '../queries/hashed.ts'
import { arrayOf, type KeptItem } from '../queries/items.ts'
import type { Tables } from '../tables.ts'
import { givenParts } from './given.ts'
import { inserted, type Part, put, type Target, writeAll } from './parts.ts'

type Db = Kysely<Tables>

/** A report that was read, with the version that read it. */
export interface KeptReading {
  readonly record: ArticleRecord
  readonly sketch: Sketch
  readonly version: string
}

/** Where a text stands among copies. */
export type PlacedText = Descent & { readonly text: Text; readonly keys: readonly string[] }

/** What merging comes to: rows that are new or have changed, and rows that go. */
export interface Merged {
  readonly reading?: KeptReading
  readonly texts?: readonly PlacedText[]
  readonly given?: GivenLine | undefined
  readonly items: readonly (KeptItem & { readonly keys: readonly string[] })[]
  readonly entries: readonly KeptEntry[]
  readonly changes: readonly Omit<KeptChange, 'seq'>[]
  readonly goneItems: readonly ItemRef[]
  readonly goneEntries: readonly string[]
}

/** Writes what merging came to. Rows that stay as they are are left alone. */
export async function keepMerged(db: Db, dossier: string, merged: Merged): Promise<void> {
  const { reading, texts = [], given, items, entries, changes, goneItems, goneEntries } = merged
  const parts: (Part | false | undefined)[] = [
    reading && put(READING, [readingRow(reading)]),
    reading && mergedReport(dossier, reading),
    texts.length > 0 &&
      put(
        DESCENT,
        texts.map(one => descentRow(dossier, one)),
      ),
    ...(given ? givenParts(given) : []),
    goneItems.length > 0 && withoutItems(dossier, goneItems),
    items.length > 0 &&
      put(
        ITEM,
        items.map(one => itemRow(dossier, one)),
      ),
    goneEntries.length > 0 && withoutEntries(dossier, goneEntries),
    entries.length > 0 &&
      put(
        ENTRY,
        entries.map(one => entryRow(dossier, one)),
      ),
    changes.length > 0 &&
      inserted(
        CHANGE,
        changes.map(one => ({ ...one, dossier })),
      ),
  ]
  await writeAll(
    db,
    parts.filter(part => part !== undefined && part !== false),
  )
}

const READING: Target = {
  table: 'reading',
  key: ['article'],
  columns: {
    ...{
      article: 'text',
      version: 'text',
      record: 'jsonb',
      sketch: 'jsonb',
      title: 'text',
      publisher: 'text',
    },
    ...{ url: 'text', published: 'text', text: 'text' },
  },
}

function readingRow({ record, sketch, version }: KeptReading): object {
  const { id, title, publisher, url, published, text, modified } = record.article
  // Bands are made anew from the hashes.
  const kept = { ...sketch, bands: [], modified }
  return { article: id, version, record, sketch: kept, title, publisher, url, published, text }
}

const mergedReport = (dossier: string, { record, version }: KeptReading): Part =>
  sql`update filed set merged = ${version}, worker = null, tries = 0, due = null, failed = null, parked = false
    where dossier = ${dossier} and article = ${record.article.id}`

const DESCENT: Target = {
  table: 'descent',
  key: ['dossier', 'article'],
  columns: {
    ...{ dossier: 'text', article: 'text', bands: 'int[]', set_id: 'text', voice: 'text', copy_of: 'text' },
    ...{ version_of: 'text', published: 'text', publisher: 'text' },
  },
}

function descentRow(dossier: string, { article, setId, voice, copyOf, versionOf, text, keys }: PlacedText) {
  const { published, publisher } = text
  const bands = listOf(hashedKeys(dossier, keys))
  const copies = { copy_of: copyOf, version_of: versionOf }
  return { dossier, article, bands, set_id: setId, voice, ...copies, published, publisher }
}

const ITEM: Target = {
  table: 'item',
  key: ['dossier', 'article', 'id'],
  columns: {
    ...{ dossier: 'text', article: 'text', id: 'text', kind: 'text', keys: 'int[]', set_id: 'text' },
    ...{ entry: 'text', body: 'jsonb' },
  },
}

function itemRow(dossier: string, { item, keys, setId, entry }: Merged['items'][number]): object {
  const { article, id, kind } = item
  const numbers = listOf(hashedKeys(dossier, keys))
  return { dossier, article, id, kind, keys: numbers, set_id: setId, entry, body: item }
}

const ENTRY: Target = {
  table: 'entry',
  key: ['dossier', 'id'],
  columns: {
    ...{ dossier: 'text', id: 'text', kind: 'text', sort_day: 'text', status: 'text', actors: 'text[]' },
    ...{ outlets: 'text[]', body: 'jsonb', words: 'text' },
  },
}

function entryRow(dossier: string, { entry, sortDay, actors, outlets, words }: KeptEntry): object {
  const { id, kind, values } = entry
  const status = typeof values.status === 'string' ? values.status : null
  return { dossier, id, kind, sort_day: sortDay, status, actors, outlets, body: entry, words }
}

const CHANGE = {
  table: 'change',
  columns: { dossier: 'text', at: 'text', entry: 'text', kind: 'text', what: 'text', body: 'jsonb' },
} as const

const withoutItems = (dossier: string, refs: readonly ItemRef[]): Part =>
  sql`delete from item where dossier = ${dossier} and (article, id) in
    (select * from unnest(${arrayOf(refs.map(one => one.article))}, ${arrayOf(refs.map(one => one.id))}))`

const withoutEntries = (dossier: string, ids: readonly string[]): Part =>
  sql`delete from entry where dossier = ${dossier} and id = any(${arrayOf(ids)})`

/** As PostgreSQL writes a list: read far faster than a list in JSON. */
const listOf = (numbers: readonly number[]): string => `{${numbers.join()}}`
