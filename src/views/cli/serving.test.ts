import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import { openStore } from '../../store/open.ts'
import { freshFolder } from '../../store/testing/databases.ts'
import { madeOffice, madeReader } from '../../work/testing/office.ts'
import { openWeb } from '../web/open.ts'
import { close, listen } from './serving.ts'

const never = new Promise<never>(() => {})

test('a server ends in bounded time, whatever is being read or looked at, and ends the threads that read', async context => {
  const folder = freshFolder()
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  const store = await openStore({ folder })
  let ended = 0
  const office = madeOffice(store, { ...madeReader, close: async () => void ended++ })
  const web = openWeb(office, { folder, openness: 'loopback', me: 'tester', log: () => {} })
  const { server } = await listen(web, { port: 17_654, near: true })
  web.jobs.start('d', 'now', [{ where: 'a report', run: () => never }])
  // The server takes no more requests from the first moment on.
  const background = {
    stop() {
      assert.ok(!server.listening)
      return never
    },
  }
  const began = performance.now()
  await close(web, { server, background, grace: 50 })
  assert.ok(performance.now() - began < 5000)
  assert.equal(ended, 1)
})
