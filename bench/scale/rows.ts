import { type Descent, descend, type Text, textKeys } from '../../src/dossier/copies/group.ts'
import { sketchOf } from '../../src/dossier/copies/sketch.ts'
import { connectedSets, fold } from '../../src/dossier/fold.ts'
import { itemsOf } from '../../src/dossier/items.ts'
import { comparable } from '../../src/dossier/match/index.ts'
import { reportsOf } from '../../src/dossier/testing/folded.ts'
import { type MadeReport, madeRecord } from '../../src/dossier/testing/made.ts'
import type { ArticleRecord } from '../../src/dossier/types.ts'
import { hashedKeys } from '../../src/store/queries/hashed.ts'
import { indexed } from '../../src/work/dossier/indexed.ts'
import { textOfRecord } from '../../src/work/dossier/place.ts'

/** What a column is filled with; JSON stands as text. */
export type Cell = string | number | null | Uint8Array | readonly string[] | readonly number[]
export type Row = Readonly<Record<string, Cell>>
/** Rows by the names of their tables, inputs first. */
export type Rows = Readonly<Record<string, readonly Row[]>>

export const VERSION = 'bench'

/**
 * The rows that a dossier of some reports comes to: what adding and merging them one by one leaves, made at once. Given
 * ids are those of a dossier that was read in one go. Changes tell of new entries only.
 */
export function rowsOf(dossier: string, reports: readonly MadeReport[]): Rows {
  const records = reports.map(made => madeRecord(made))
  const texts = records.map(textOfRecord)
  const byArticle = new Map(texts.map(one => [one.article, one]))
  const at = (index: number): string => `${reports[index]?.published}T12:00:00.000Z`
  const items = records.flatMap(itemsOf).map(comparable)
  const keys = new Map(items.map(one => [one.item, hashedKeys(dossier, one.keys)]))
  const facts = reportsOf(records)
  const folded = fold(connectedSets(items), { reports: facts }).map(one => ({
    ...one,
    kept: indexed(one.entry, one.items, facts),
  }))
  const seen = at(reports.length - 1)
  return {
    report: records.map((record, index) => reportRow(record, reports[index] as MadeReport, at(index))),
    filed: records.map(({ article }, index) => ({
      dossier,
      article: article.id,
      at: at(index),
      merged: VERSION,
    })),
    given: folded.map(({ entry: { id, kind } }) => ({
      ...{ dossier, id, at: seen, kind, leads_to: null, came_from: null },
    })),
    anchor: folded.flatMap(({ entry, anchors }) =>
      anchors.map(one => ({
        ...{ dossier, article: one.article, item: one.id, entry: entry.id },
        ...{ span_start: one.at.start, span_end: one.at.end },
      })),
    ),
    reading: records.map(readingRow),
    descent: descend(texts).map(one => descentRow(dossier, one, byArticle.get(one.article) as Text)),
    item: folded.flatMap(({ items: members, setId, entry }) =>
      members.map(item => ({
        ...{ dossier, article: item.article, id: item.id, kind: item.kind, keys: keys.get(item) ?? [] },
        ...{ set_id: setId, entry: entry.id, body: JSON.stringify(item) },
      })),
    ),
    entry: folded.map(({ entry, kept }) => ({
      ...{ dossier, id: entry.id, kind: entry.kind, sort_day: kept.sortDay ?? null },
      status: typeof entry.values.status === 'string' ? entry.values.status : null,
      ...{ actors: kept.actors, outlets: kept.outlets, body: JSON.stringify(entry), words: kept.words },
    })),
    change: folded.map(({ entry: { id, kind } }) => ({
      ...{ dossier, at: seen, entry: id, kind, what: 'new', body: '{}' },
    })),
  }
}

function reportRow({ article }: ArticleRecord, made: MadeReport, at: string): Row {
  const bytes = Buffer.from(JSON.stringify(made))
  return {
    ...{ article: article.id, at, origin: 'made.json', url: null, media_type: null, charset: null },
    ...{ published: made.published ?? null, title: null, bytes },
  }
}

function readingRow(record: ArticleRecord): Row {
  const { id, title, publisher, url, published, text } = record.article
  return {
    ...{ article: id, version: VERSION, record: JSON.stringify(record) },
    sketch: JSON.stringify({ ...sketchOf(text), bands: [] }),
    ...{
      title: title ?? null,
      publisher: publisher ?? null,
      url: url ?? null,
      published: published ?? null,
      text,
    },
  }
}

function descentRow(dossier: string, one: Descent, text: Text): Row {
  return {
    ...{ dossier, article: one.article, set_id: one.setId, voice: one.voice },
    bands: hashedKeys(dossier, textKeys(text)),
    ...{ copy_of: one.copyOf ?? null, version_of: one.versionOf ?? null },
    ...{ published: text.published ?? null, publisher: text.publisher ?? null },
  }
}
