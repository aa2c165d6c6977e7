import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { StorePlace } from '../../store/open.ts'
import { freshFolder, startServer } from '../../store/testing/databases.ts'
import { addInProcess, stateOf, writeReports } from '../testing/kills.ts'

/** Kills on each database; `npm run soak` sets it higher. */
const KILLS = Number(process.env.READOUT_KILLS ?? 5)
const SEED = Number(process.env.READOUT_SEED ?? 7)

describe('a killed process loses nothing and doubles nothing', () => {
  const folder = freshFolder()
  const reports = join(folder, 'reports')
  writeReports(reports, SEED)
  after(() => rmSync(folder, { recursive: true, force: true }))

  const disturbed = async (place: (name: string) => Promise<StorePlace>): Promise<void> => {
    const quiet = await place('quiet')
    const begun = performance.now()
    assert.ok(await addInProcess(quiet, reports))
    const whole = performance.now() - begun
    const wanted = await stateOf(quiet)
    let kills = 0
    for (let round = 0; kills < KILLS; round++) {
      const target = await place(`round${round}`)
      for (let done = false; !done; ) {
        const wait = kills < KILLS ? 100 + whole * (((kills * 37 + round * 17) % 89) / 89) : undefined
        done = await addInProcess(target, reports, wait)
        if (!done) kills++
      }
      assert.equal(await stateOf(target), wanted)
    }
  }

  test('on PGlite', () => disturbed(async name => ({ folder: join(folder, name) })))

  test('on PostgreSQL', async () => {
    const server = await startServer()
    try {
      await disturbed(async name => ({ folder: '', url: await server.database(name) }))
    } finally {
      await server.stop()
    }
  })
})
