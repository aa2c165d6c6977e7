import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { openStore } from '../src/store/open.ts'
import { waitingCount } from '../src/store/queries/queue.ts'
import { startServer } from '../src/store/testing/databases.ts'
import { noModel, ownEnvironment, ROOT, temporaryFolder } from './support.ts'

/** How long reading two reports may take, in tenths of a second. */
const LONGEST = 1800

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A command in a process of its own, with the time to end it. */
function readout(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [join(ROOT, 'src', 'main.ts'), ...args], {
    env: { ...ownEnvironment(), ...env },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', part => {
    out += part
  })
  child.stderr.on('data', part => {
    err += part
  })
  const ended = new Promise<Ended>(resolve => child.once('close', code => resolve({ code, out, err })))
  return { ended, stop: () => child.kill('SIGTERM'), kill: () => child.kill('SIGKILL') }
}

test('without a PostgreSQL there are no workers, and it is said what to do', async context => {
  const env = { READOUT_DATA: temporaryFolder(context), DATABASE_URL: '' }
  const worker = await readout(['worker'], env).ended
  assert.deepEqual([worker.code, worker.out], [1, ''])
  assert.match(worker.err, /^Workers need a PostgreSQL: set DATABASE_URL\. .*readout retry/)
  const queued = await readout(['add', '--queue', join(ROOT, 'samples', 'comet.txt')], env).ended
  assert.deepEqual([queued.code, queued.out], [1, ''])
  assert.match(queued.err, /^--queue is for workers on a PostgreSQL/)
  assert.equal((await readout(['worker', '--jobs', '0'], env).ended).code, 2)
})

describe('workers on the command line', { skip: noModel }, () => {
  const server = startServer()
  after(async () => (await server).stop())

  test('what is kept is read by a worker, which ends in good order', async context => {
    const url = await (await server).database('cli')
    const env = { READOUT_DATA: temporaryFolder(context), DATABASE_URL: url }
    const report = join(temporaryFolder(context), 'report.txt')
    writeFileSync(report, 'The Foreign Minister of Norway called his Swedish colleague on Monday.\n')
    const inputs = [report, join(ROOT, 'samples', 'readout-washington.html')]
    const added = await readout(['add', '--queue', '--published', '2021-12-31', ...inputs], env).ended
    assert.deepEqual(added, { code: 0, out: 'main: 2 kept, to be read by readout worker\n', err: '' })
    const waiting = await readout(['problems'], env).ended
    assert.equal(waiting.out.match(/waits to be read/g)?.length, 2)

    const worker = readout(['worker', '--jobs', '1'], env)
    const store = await openStore({ folder: '', url })
    context.after(worker.kill)
    for (let tenths = 0; (await waitingCount(store.db)).waiting > 0; tenths++) {
      const early = await Promise.race([worker.ended, setTimeout(100)])
      assert.ok(!early, `the worker has ended: ${early?.err}`)
      assert.ok(tenths < LONGEST, 'the worker does not read')
    }
    await store.close()
    worker.stop()
    const ended = await worker.ended
    assert.deepEqual([ended.code, ended.out], [0, '2 read\n'])
    assert.equal((await readout(['problems'], env).ended).out, 'No problems.\n')
    assert.match((await readout(['timeline'], env).ended).out, /1 report/)
    const none = await readout(['retry', 'a-none'], env).ended
    assert.deepEqual([none.code, none.out], [1, ''])
    assert.match(none.err, /No report a-none waits in main/)
  })
})
