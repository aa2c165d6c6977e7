import { slice } from '../../base/span.ts'
import { itemsOf } from '../../dossier/items.ts'
import type { Entry } from '../../dossier/types.ts'
import type { ArticleRecord } from '../../record/types.ts'

/** The media type of Web Annotations. */
export const ANNOTATIONS = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

const AROUND = 32

/**
 * The items that some entries are made of as W3C Web Annotations; `records` come some at a time. `addresses` names reports and entries; each
 * annotation links to its entry.
 */
export async function entriesAnnotations(
  entries: readonly Entry[],
  records: AsyncIterable<ReadonlyMap<string, ArticleRecord>>,
  addresses: {
    readonly report: (id: string) => string
    readonly entry: (id: string) => string
    readonly page: string
  },
) {
  const wanted = new Map(
    entries.flatMap(entry => entry.members.map(one => [`${one.article} ${one.id}`, entry.id] as const)),
  )
  const items: object[] = []
  for await (const part of records)
    for (const [article, record] of part)
      for (const { item, annotation } of annotationsOf(record, addresses.report(article))) {
        const entry = wanted.get(`${article} ${item}`)
        if (entry === undefined) continue
        items.push({ ...annotation, 'dcterms:isPartOf': { id: addresses.entry(entry) } })
      }
  return pageOf(addresses.page, items)
}

/**
 * The items of a report as W3C Web Annotations: each points at its sentences by quote with surroundings and by
 * position over the text as read, and carries the item as its body. `source` is the address of the text.
 */
export const webAnnotations = (record: ArticleRecord, source: string) =>
  pageOf(
    `${source}#annotations`,
    annotationsOf(record, source).map(one => one.annotation),
  )

const pageOf = (id: string, items: readonly object[]) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id,
  type: 'AnnotationPage',
  items,
})

function annotationsOf(record: ArticleRecord, source: string) {
  const { text, url } = record.article
  return itemsOf(record).map(({ id, kind, item }) => ({
    item: id,
    annotation: {
      type: 'Annotation',
      id: `${source}#${id}`,
      motivation: 'describing',
      body: {
        type: 'TextualBody',
        format: 'application/json',
        purpose: 'describing',
        value: JSON.stringify({ kind, ...item }),
      },
      target: item.evidence.map(span => ({
        source: url ?? source,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: slice(text, span),
            prefix: text.slice(Math.max(0, span.start - AROUND), span.start),
            suffix: text.slice(span.end, span.end + AROUND),
          },
          { type: 'TextPositionSelector', start: span.start, end: span.end },
        ],
      })),
    },
  }))
}
