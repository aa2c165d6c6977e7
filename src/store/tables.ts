import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Sketch } from '../dossier/copies/sketch.ts'
import type { ArticleRecord, Entry, Item, ItemKind } from '../dossier/types.ts'
import type { FeedEntry } from '../source/feed/index.ts'

/** Written as ISO text, read back as ISO text: never a `Date`, whose zone the machine would decide. */
type Time = ColumnType<string, string, string>
type Json<T> = JSONColumnType<T & object, string, string>

/** Inputs: what cannot be derived. */
export interface ReportTable {
  article: string
  at: Time
  origin: string
  url: string | null
  media_type: string | null
  charset: string | null
  published: string | null
  title: string | null
  bytes: Uint8Array
}
export interface FiledTable {
  dossier: string
  article: string
  at: Time
  seq: Generated<number>
  /** Version of Readout that merged it; null while that is to be done. The rest is for the queue until then. */
  merged: string | null
  /** The number of the process that has it now, see `presence.ts`. */
  worker: Generated<number | null>
  tries: Generated<number>
  due: Generated<string | null>
  failed: Generated<string | null>
  /** Not tried again unless a person asks. */
  parked: Generated<boolean>
}
export interface RemovedTable {
  article: string
  at: Time
}
export interface EditTable {
  id: string
  seq: Generated<number>
  dossier: string
  at: Time
  who: string
  why: string | null
  body: Json<unknown>
}
export interface GivenTable {
  dossier: string
  id: string
  seq: Generated<number>
  at: Time
  kind: ItemKind
  /** The entry that this one has become part of. */
  leads_to: string | null
  /** The entry that this one was split from. */
  came_from: string | null
}
/** Which entry an item was last part of, and where the item stood. */
export interface AnchorTable {
  dossier: string
  article: string
  item: string
  entry: string
  span_start: number
  span_end: number
}

/** Derived: what can be dropped and rebuilt. */
export interface ReadingTable {
  article: string
  version: string
  record: Json<ArticleRecord>
  /** Without its bands; with the time at which the page was changed last, which tells versions apart. */
  sketch: Json<Sketch & { readonly modified?: string }>
  title: string | null
  publisher: string | null
  url: string | null
  published: string | null
  search: ColumnType<string, never, never>
  text: string
  /** The record's problems, so that the record need not be opened for them. */
  problems: ColumnType<readonly { code: string }[], never, never>
}
export interface DescentTable {
  dossier: string
  article: string
  /** Hashed, see `hashedKeys`. */
  bands: number[]
  /** The connected set, as for items. */
  set_id: string
  voice: string
  copy_of: string | null
  version_of: string | null
  /** As in the reading: reports are listed in the order of publication, and by outlet. */
  published: string | null
  publisher: string | null
}
export interface ItemTable {
  dossier: string
  article: string
  id: string
  kind: ItemKind
  /** Hashed, see `hashedKeys`. */
  keys: number[]
  /** The connected set: items of one set may be the same as one another, items of two sets are not. */
  set_id: string
  entry: string
  body: Json<Item>
}
export interface EntryTable {
  dossier: string
  id: string
  kind: ItemKind
  /** ISO date to sort by; the first day that the entry can be of, else that of its first report. */
  sort_day: string | null
  status: string | null
  /** Folded names of those who take part, to filter by. */
  actors: string[]
  /** The publishers of its reports, in lower case, sorted. */
  outlets: Generated<string[]>
  body: Json<Entry>
  words: string
  search: ColumnType<string, never, never>
  /** A person has hidden it. */
  hidden: ColumnType<boolean, never, never>
  /** The type of a move. */
  type: ColumnType<string | null, never, never>
}
/** How many entries there are, kept by triggers; '' for what has no day or status. */
export interface TallyTable {
  dossier: string
  day: string
  kind: ItemKind
  status: string
  n: number
}
/** How many reports a dossier holds, and how many are merged; kept by triggers. */
export interface HoldingTable {
  dossier: string
  reports: number
  merged: number
}
export interface ChangeTable {
  seq: Generated<number>
  dossier: string
  at: Time
  entry: string
  kind: ItemKind
  what: 'new' | 'changed' | 'gone'
  body: Json<unknown>
}
export interface ProblemTable {
  id: Generated<number>
  at: Time
  dossier: string
  where_from: string
  code: string
  message: string
}
/** A feed that a dossier follows. */
export interface FeedTable {
  dossier: string
  url: string
  /** Minutes. */
  every: number
  due: Time
  /** Its host wants to be left alone until then. */
  rests: string | null
  title: string | null
  kind: string | null
  etag: string | null
  modified: string | null
  /** When it was last asked, when it last answered. */
  checked: string | null
  succeeded: string | null
  /** In a row; and what the last one was. */
  failures: Generated<number>
  failed: string | null
  code: string | null
  message: string | null
  /** How many reports and new versions have come from it. */
  reports: Generated<number>
  versions: Generated<number>
}
/** An entry of a feed as it was last seen. */
export interface FeedEntryTable {
  dossier: string
  feed: string
  id: string
  url: string | null
  fingerprint: string
  /** What the feed says of it, until its report is there. */
  told: ColumnType<FeedEntry | null, string | null, string | null>
  /** When its report is to be fetched; null when there is nothing to do. */
  due: string | null
  tries: Generated<number>
  article: string | null
  /** Hash of the report's text. */
  words: string | null
}
export interface MarkTable {
  name: string
  n: number
}

export interface Tables {
  report: ReportTable
  filed: FiledTable
  removed: RemovedTable
  edit: EditTable
  given: GivenTable
  anchor: AnchorTable
  reading: ReadingTable
  descent: DescentTable
  item: ItemTable
  entry: EntryTable
  tally: TallyTable
  holding: HoldingTable
  change: ChangeTable
  problem: ProblemTable
  feed: FeedTable
  feed_entry: FeedEntryTable
  mark: MarkTable
}
