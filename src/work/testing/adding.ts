import { openStore, type StorePlace } from '../../store/open.ts'
import { addReports } from '../dossier/ingest.ts'
import { madeOffice } from './office.ts'

// A process of its own that adds hand-made reports, to be killed by tests: `node adding.ts PLACE DOSSIER FOLDER`.
const [place = '{}', dossier = 'd', folder = '.'] = process.argv.slice(2)
const store = await openStore(JSON.parse(place) as StorePlace)
const office = madeOffice(store)
const { failed } = await addReports(office, [folder], {
  dossier,
  cwd: '/',
  published: '2021-12-31',
  problem: error => console.error(error),
  progress: ({ added }) => console.log(`acknowledged ${added}`),
})
await store.close()
console.log('done')
process.exitCode = failed > 0 ? 1 : 0
