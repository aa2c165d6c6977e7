import { type MadeReport, madeRecord } from '../../dossier/testing/made.ts'
import type { Store } from '../../store/open.ts'
import type { Office } from '../dossier/desk.ts'
import type { Received } from '../dossier/inputs.ts'
import type { Reader } from '../readers/types.ts'

/** A reader for tests: the text of a report is the JSON of what a hand-made record is made of. */
export const madeReader: Reader = {
  version: async () => 'test-1',
  record: async article => madeRecord(JSON.parse(article.text) as MadeReport, article.id),
}

/** An office over a store, with a clock that goes on by a second with every look. */
export function madeOffice(store: Store, reader: Reader = madeReader): Office {
  let seconds = 0
  return {
    store,
    reader,
    now: () => new Date(Date.UTC(2022, 0, 1) + 1000 * seconds++).toISOString(),
  }
}

/** A hand-made report as it comes in. */
export const received = (made: MadeReport, origin = 'made.json'): Received => ({
  origin,
  bytes: Buffer.from(JSON.stringify(made)),
  ...(made.published !== undefined && { published: made.published }),
})
