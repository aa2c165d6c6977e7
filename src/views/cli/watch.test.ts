import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freshFolder } from '../../store/testing/databases.ts'

const MAIN = join(import.meta.dirname, '..', '..', 'main.ts')
const folder = freshFolder()
let server: Server
let base = ''

before(async () => {
  server = createServer((request, response) => {
    if (request.url === '/feed')
      response.writeHead(200).end('<rss version="2.0"><channel><title>Wire</title></channel></rss>')
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const LIMIT = { timeout: 240_000 }

/** Runs the program in a process of its own; a signal is sent after its first line. */
async function run(args: readonly string[], signal?: NodeJS.Signals) {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [MAIN, 'watch', ...args], {
    env: { ...env, READOUT_DATA: join(folder, 'data'), INIT_CWD: folder },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', part => {
    out += part
    if (signal) child.kill(signal)
  })
  child.stderr.on('data', part => {
    err += part
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000)
  const code = await new Promise<number | null>(resolve => child.once('exit', resolve))
  clearTimeout(timer)
  return { code, out, err }
}

test('watching goes on until a signal, ends cleanly and gives the data folder back', LIMIT, async () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const { code, out, err } = await run(
      ['--allow-private', '--json', '--dossier', signal, `${base}/feed`],
      signal,
    )
    assert.equal(code, 0, err)
    assert.match(err, /^Stopping: what is being read is finished first\.$/m)
    const look = JSON.parse(out.split('\n')[0] ?? '')
    assert.deepEqual([look.feed, look.result, look.added], [`${base}/feed`, 'read', 0])
    assert.equal(existsSync(join(folder, 'data', 'lock')), false)
  }
})

test('a list of feeds is read; what fails is told, and the exit code says so', LIMIT, async () => {
  const outline = (path: string): string => `<outline text="x" xmlUrl="${base}${path}"/>`
  writeFileSync(
    join(folder, 'feeds.opml'),
    `<opml version="2.0"><head/><body><outline text="Wires">${outline('/feed')}</outline>${outline('/none')}</body></opml>`,
  )
  const { code, out, err } = await run([
    '--allow-private',
    '--once',
    '--dossier',
    'b',
    '--opml',
    'feeds.opml',
  ])
  assert.equal(code, 1)
  assert.match(out, /\/feed {2}read, next/)
  assert.match(out, /\/none {2}failed, next/)
  assert.match(err, /\/none answered 404: it is not there any more/)
  assert.match((await run(['--leave', '--dossier', 'b', `${base}/none`])).out, /no longer followed/)
})
