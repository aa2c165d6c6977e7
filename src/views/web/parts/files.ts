import { type Html, html } from '../html.ts'
import { queryOf, urlsOf } from '../urls.ts'

/** A file's kind, as it ends, and what people call it. */
export type FileKind = readonly [kind: string, name: string]

const ALWAYS: readonly FileKind[] = [
  ['json', 'JSON'],
  ['csv', 'CSV'],
  ['jsonld', 'JSON-LD'],
  ['annotations.jsonld', 'Web Annotations'],
]
const EVENTS: readonly FileKind[] = [
  ['plover.jsonl', 'PLOVER'],
  ['plover.csv', 'PLOVER as CSV'],
]

/** Files of one entry: a calendar of contacts, events of contacts and moves. */
export const FILES_OF = {
  contact: [...ALWAYS, ['ics', 'iCalendar'], ...EVENTS],
  statement: ALWAYS,
  move: [...ALWAYS, ...EVENTS],
  document: ALWAYS,
} as const satisfies Readonly<Record<string, readonly FileKind[]>>

/** A selection of entries, as its address writes it, to be had as files. */
export interface Files {
  readonly query: string
  /** All kinds without. */
  readonly kinds?: readonly FileKind[]
  /** The selection has feeds of its changes: it is one that filters make. */
  readonly feeds?: boolean
}

/** Single entries as a selection. */
export const filesOfIds = (ids: readonly string[]): Files => ({ query: queryOf({ id: ids }) })

/** The same selection as files, and what changes in it as feeds. */
export function filesNav(dossier: string, { query, kinds = FILES_OF.contact, feeds = false }: Files): Html {
  const urls = urlsOf(dossier)
  const feed = (kind: string): string => `${urls.changes}.${kind}${query && `?${query}`}`
  const links = [
    ...kinds.map(([kind, name]) => [urls.file(kind, query), name] as const),
    ...(feeds
      ? ([
          [feed('atom'), 'Atom'],
          [feed('json'), 'JSON Feed'],
        ] as const)
      : []),
  ]
  return html`<nav class="files" aria-label="Files"><span>This selection as a file: </span><ul>${links.map(
    ([href, name]) => html`<li><a href="${href}">${name}</a></li>`,
  )}</ul></nav>`
}
