import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { noModel, ownEnvironment, ROOT, readout, temporaryFolder } from './support.ts'

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

test('serve prints its address, reads the samples, answers, and stops in good order', {
  skip: noModel,
}, async context => {
  const data = temporaryFolder(context)
  const port = await freePort()
  const server = spawn(process.execPath, [join(ROOT, 'src', 'main.ts'), 'serve', '--port', String(port)], {
    env: { ...ownEnvironment(), READOUT_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  context.after(() => server.kill('SIGKILL'))
  const errors: string[] = []
  server.stderr.on('data', part => errors.push(String(part)))
  const [printed] = await once(server.stdout, 'data')
  assert.match(String(printed), new RegExp(`http://localhost:${port}/d/Samples`))
  const origin = `http://127.0.0.1:${port}`
  assert.deepEqual(await (await fetch(`${origin}/healthz`)).json(), { status: 'ok' })
  assert.match(await (await fetch(origin)).text(), /Who met whom/)
  for (let tries = 0; tries < 240; tries++) {
    const page = await (await fetch(`${origin}/d/Samples`)).text()
    if (page.includes('Phone call')) break
    await new Promise(resolve => setTimeout(resolve, 250))
  }
  assert.match(await (await fetch(`${origin}/d/Samples`)).text(), /Phone call: /)
  server.kill('SIGTERM')
  const [code] = await once(server, 'exit')
  assert.equal(code, 0, errors.join(''))
})

test('serve says what is wrong with its options', async context => {
  useData(context)
  assert.equal((await readout(['serve', '--port', 'many'])).code, 2)
  assert.match((await readout(['serve', '--public'])).err, /goes with --host/)
})

test('token makes, lists and takes back', async context => {
  useData(context)
  const made = await readout(['token', 'Ada Lovelace'])
  assert.match(made.out, /^rdt_[\w-]{43}\n$/)
  const list = await readout(['token', '--list'])
  const [id = ''] = list.out.split(' ')
  assert.match(list.out, /Ada Lovelace\n$/)
  assert.equal((await readout(['token', '--revoke', id])).code, 0)
  assert.equal((await readout(['token', '--list'])).out, '')
  assert.equal((await readout(['token', '--revoke', id])).code, 1)
})

test('the containers start the server with options that it has', async () => {
  const help = (await readout(['serve', '--help'])).out
  for (const file of ['Dockerfile', 'compose.yaml']) {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const line = text.split('\n').find(one => /^\s*(?:CMD|command:) \["serve"/.test(one)) ?? ''
    const flags = [...line.matchAll(/"(--[a-z-]+)"/g)].map(([, flag]) => flag ?? '')
    assert.ok(flags.includes('--host'), file)
    for (const flag of flags) assert.ok(help.includes(flag), `${file}: ${flag}`)
  }
})

/** A data folder of the test's own. */
function useData(context: TestContext): void {
  const before = process.env.READOUT_DATA
  process.env.READOUT_DATA = temporaryFolder(context)
  context.after(() => {
    if (before === undefined) delete process.env.READOUT_DATA
    else process.env.READOUT_DATA = before
  })
}
