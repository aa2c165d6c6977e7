import { rmSync } from 'node:fs'
import { ROOT } from '../../eval/data.ts'
import { openStore, type Store } from '../../src/store/open.ts'
import { freshFolder, type Server, startServer } from '../../src/store/testing/databases.ts'
import { sampleInputs } from '../../src/views/cli/samples.ts'
import { createApp } from '../../src/views/web/app.ts'
import { openWeb } from '../../src/views/web/open.ts'
import { addReports } from '../../src/work/dossier/ingest.ts'
import { threadReader } from '../../src/work/readers/index.ts'
import type { Reader } from '../../src/work/readers/types.ts'
import { madeOffice, madeReader } from '../../src/work/testing/office.ts'
import { LARGE, load } from '../scale/load.ts'

/** The pages over some store, answered in this process. */
export interface BenchSite {
  readonly title: string
  readonly store: Store
  readonly dossier: string
  readonly app: ReturnType<typeof createApp>
  get(path: string): Promise<Response>
  close(): Promise<void>
}

export const HOST = 'localhost:7654'

/** The dossier of the sample reports on the embedded database, read as `npm start` reads them. */
export async function samplesSite(): Promise<BenchSite> {
  const folder = freshFolder()
  const store = await openStore({ folder })
  const reader = threadReader()
  const site = siteOver(store, { folder, reader, title: 'samples, embedded database', dossier: 'samples' })
  await addReports(madeOffice(store, reader), await sampleInputs(), {
    ...{ dossier: 'samples', cwd: ROOT, say: () => {}, problem: error => console.error(error) },
  })
  return {
    ...site,
    async close() {
      await store.close()
      await reader.close?.()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Generated reports in a PostgreSQL: one that is loaded already, or one that is started and loaded for it. */
export async function generatedSite(reports: number, given: string | undefined): Promise<BenchSite> {
  const folder = freshFolder()
  const server = given === undefined ? await startServer() : undefined
  const url = given ?? (await loaded(server as Server, reports))
  const store = await openStore({ folder, url })
  const site = siteOver(store, {
    folder,
    reader: madeReader,
    title: given === undefined ? `${reports} generated reports, PostgreSQL` : 'PostgreSQL as given',
    dossier: LARGE,
  })
  return {
    ...site,
    async close() {
      await store.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function loaded(server: Server, reports: number): Promise<string> {
  const url = await server.database('pages')
  await (await openStore({ folder: '', url })).close()
  await load(url, reports, console.log)
  return url
}

function siteOver(
  store: Store,
  { folder, reader, title, dossier }: { folder: string; reader: Reader; title: string; dossier: string },
): Omit<BenchSite, 'close'> {
  const web = openWeb(madeOffice(store, reader), {
    ...{ folder, openness: 'loopback', me: 'bench', log: () => {} },
  })
  const app = createApp(web)
  // As a browser asks: what is sent is compressed.
  const headers = { host: HOST, 'accept-encoding': 'gzip', 'accept-language': 'en-GB' }
  return {
    ...{ title, store, dossier, app },
    get: async path => app.request(`http://${HOST}${path}`, { headers }),
  }
}
