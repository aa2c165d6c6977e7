import { setTimeout } from 'node:timers/promises'
import { openStore, type StorePlace } from '../../store/open.ts'
import { workOn } from '../queue/worker.ts'
import { madeOffice, madeReader } from './office.ts'

// A worker of hand-made reports in a process of its own, to be killed by tests: `node working.ts PLACE MILLISECONDS`, which
// is how long reading takes. Ends when nothing is due.
const [place = '{}', pause = '0'] = process.argv.slice(2)
const store = await openStore(JSON.parse(place) as StorePlace)
const office = madeOffice(store, {
  ...madeReader,
  async record(article) {
    await setTimeout(Number(pause))
    return madeReader.record(article)
  },
})
const { failed } = await workOn(office, { once: true, problem: error => console.error(error) })
await store.close()
process.exitCode = failed > 0 ? 1 : 0
