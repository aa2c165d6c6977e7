import { slice } from '../../base/span.ts'
import { itemsOf } from '../../dossier/items.ts'
import type { ArticleRecord } from '../../record/types.ts'

const AROUND = 32

/**
 * The items of a report as W3C Web Annotations: each points at its sentences by quote with surroundings and by
 * position over the text as read, and carries the item as its body. `source` is the address of the text.
 */
export function webAnnotations(record: ArticleRecord, source: string) {
  const { text, url, id } = record.article
  const items = itemsOf(record).map(({ kind, item }) => ({
    type: 'Annotation',
    id: `${source}#${item.id}`,
    motivation: 'describing',
    body: { type: 'TextualBody', format: 'application/json', purpose: kind, value: JSON.stringify(item) },
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
  }))
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${source}#annotations`,
    type: 'AnnotationPage',
    label: `Readout record of ${id}`,
    items,
  }
}
