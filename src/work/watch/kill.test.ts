import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { prose } from '../../dossier/testing/prose.ts'
import { openStore, type StorePlace } from '../../store/open.ts'
import { changesSince, timeline } from '../../store/queries/entries.ts'
import { articlesOf, filedIn } from '../../store/queries/reports.ts'
import { freshFolder, startServer } from '../../store/testing/databases.ts'

/** Kills on each database; `npm run soak` sets it higher. */
const KILLS = Number(process.env.READOUT_KILLS ?? 2)
/** Reports that the feed announces; after so many requests more than that a run has had its chance. */
const PAGES = 6

const PROGRAM = join(import.meta.dirname, '..', 'testing', 'watching.ts')

describe('a watch that is killed while it takes in a feed has everything once in the end', () => {
  const folder = freshFolder()
  let server: Server
  let base = ''
  /** Told of every request. */
  let asked: () => void = () => {}
  before(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? ''
      response.writeHead(path === '/robots.txt' ? 404 : 200, { connection: 'close' }).end(bodyOf(path, base))
      asked()
    }).listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Watches once in a process of its own; kills that some milliseconds after a request, by its number. */
  async function watchOnce(place: StorePlace, killAt?: { request: number; after: number }): Promise<boolean> {
    const child: ChildProcess = spawn(
      process.execPath,
      [PROGRAM, JSON.stringify(place), 'd', `${base}/feed`],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let errors = ''
    child.stderr?.on('data', part => {
      errors += part
    })
    let requests = 0
    asked = () => {
      if (++requests === killAt?.request) void setTimeout(killAt.after).then(() => child.kill('SIGKILL'))
    }
    const code = await new Promise<number | null>(resolve => child.once('exit', resolve))
    assert.ok(code === 0 || (code === null && killAt), errors)
    return code === 0
  }

  async function disturbed(place: (name: string) => Promise<StorePlace>): Promise<void> {
    let kills = 0
    for (let round = 0; kills < KILLS; round++) {
      const target = await place(`round${round}`)
      // robots.txt, the feed, and what is left of its reports: each run is killed some requests later than the one before.
      for (let run = 0; kills < KILLS; run++) {
        if (await watchOnce(target, { request: 2 + ((run + round) % 3), after: (kills * 23) % 60 })) break
        kills++
      }
      await watchOnce(target)
      await isWhole(target)
    }
  }

  test('on PGlite', () => disturbed(async name => ({ folder: join(folder, name) })))

  test('on PostgreSQL', async () => {
    const database = await startServer()
    try {
      await disturbed(async name => ({ folder: '', url: await database.database(name) }))
    } finally {
      await database.stop()
    }
  })
})

/** Every report is there once and merged, nothing is left to fetch, and the one entry was new once. */
async function isWhole(place: StorePlace): Promise<void> {
  const store = await openStore(place)
  try {
    const urls = (await articlesOf(store.db, 'd')).map(one => URL.parse(one.url ?? '')?.pathname).sort()
    assert.deepEqual(urls, pages)
    const filed = await filedIn(store.db, 'd')
    assert.ok(filed.length === PAGES && filed.every(one => one.merged !== null))
    const entries = await store.db.selectFrom('feed_entry').select(['due', 'article']).execute()
    assert.equal(entries.length, PAGES)
    assert.ok(entries.every(one => one.due === null))
    assert.equal(new Set(entries.map(one => one.article)).size, PAGES)
    const [entry, ...others] = await timeline(store.db, 'd', {})
    assert.equal(entry?.members.length, PAGES)
    assert.deepEqual(others, [])
    const fresh = (await changesSince(store.db, 'd', '')).filter(one => one.what === 'new')
    assert.equal(fresh.length, 1)
  } finally {
    await store.close()
  }
}

const pages = Array.from({ length: PAGES }, (_, index) => `/page-${index}`)

function bodyOf(path: string, base: string): string {
  if (path !== '/feed')
    return `<html><body><p>${prose(Number(path.slice(-1)) * 50, 120)}. They met in the capital.</p></body></html>`
  const items = pages.map(one => `<item><title>Item ${one}</title><link>${base}${one}</link></item>`)
  return `<rss version="2.0"><channel><title>Wire</title>${items.join('')}</channel></rss>`
}
