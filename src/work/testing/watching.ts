import { madeRecord } from '../../dossier/testing/made.ts'
import { openStore, type StorePlace } from '../../store/open.ts'
import { workOn } from '../queue/worker.ts'
import { realWorld, watchFeeds } from '../watch/index.ts'
import { madeOffice, madeReader } from './office.ts'

// A process of its own that asks a feed once and takes what it announces, as `readout watch --once` does, to be killed by
// tests: `node watching.ts PLACE DOSSIER FEED`.
const [place = '{}', dossier = 'd', feed = ''] = process.argv.slice(2)
const store = await openStore(JSON.parse(place) as StorePlace)
const office = madeOffice(store, {
  ...madeReader,
  record: async ({ id, text, url }) =>
    madeRecord(
      {
        body: text,
        published: '2021-12-31',
        ...(url !== undefined && { url }),
        contacts: [{ mode: 'phone', parties: ['Joe Biden|USA', 'Vladimir Putin|RUS'], start: '2021-12-30' }],
      },
      id,
    ),
})
const problem = (error: unknown): void => {
  console.error(error)
  process.exitCode = 1
}
const { signal } = new AbortController()
await watchFeeds(office, realWorld({ allowPrivate: true }, signal), {
  dossier,
  feeds: [feed],
  allowPrivate: true,
  once: true,
  pause: 1,
  signal,
  told: () => {},
  problem,
})
await workOn(office, { dossier, once: true, problem })
await store.close()
