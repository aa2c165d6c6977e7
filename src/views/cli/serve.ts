import { userInfo } from 'node:os'
import { type ServerType, serve } from '@hono/node-server'
import { Command, InvalidArgumentError, Option } from 'commander'
import { InputError } from '../../base/problem.ts'
import { dossiers } from '../../store/queries/reports.ts'
import { openOffice, placeFrom } from '../../work/dossier/desk.ts'
import { createApp } from '../web/app.ts'
import type { Web } from '../web/env.ts'
import { inputFrom, waitingIn } from '../web/inputs.ts'
import { openWeb } from '../web/open.ts'
import { urlsOf } from '../web/urls.ts'
import type { CommandMaker, Context } from './context.ts'
import { withExamples } from './options.ts'
import { samplePaths } from './samples.ts'

interface ServeFlags {
  readonly dossier: string
  readonly port: number
  readonly host?: string
  readonly origin?: string
  readonly public?: boolean
  readonly log?: boolean
}

const LOOPBACK = '127.0.0.1'

/** `readout serve`: the pages, the API and the feeds, until it is stopped. */
export const serveCommand: CommandMaker = context =>
  withExamples(
    new Command('serve')
      .description('show dossiers as pages, with an API and feeds; on an empty store with the sample reports')
      .addOption(
        new Option('--dossier <NAME>', 'the dossier that the printed address leads to').default('Samples'),
      )
      .addOption(new Option('--port <N>', 'the port').default(7654).argParser(portIn))
      .option('--host <ADDRESS>', 'listen on this address too; everything then asks for a token')
      .option('--origin <URL>', 'the address under which people reach it, as https://readout.example.org')
      .option('--public', 'with --host: reading is open to all, except whole texts')
      .option('--log', 'a line of JSON for each request, on standard error')
      .action((flags: ServeFlags) => start(context, flags)),
    [
      ['the sample dossier, or what is in the store', 'readout serve'],
      ['for a newsroom, behind a proxy', 'readout serve --host 0.0.0.0 --origin https://readout.example.org'],
    ],
  )

/** Opens all, prints the address, and stays until a signal ends it; what is being read is finished first. */
async function start({ terminal }: Context, flags: ServeFlags): Promise<void> {
  if (flags.public && flags.host === undefined)
    throw new InputError('public', '--public', '--public goes with --host: without, only this machine reads.')
  if (flags.origin !== undefined && !/^https?:$/.test(URL.parse(flags.origin)?.protocol ?? ''))
    throw new InputError(
      'origin',
      flags.origin,
      `${flags.origin} is no address. Write it as https://readout.example.org`,
    )
  const place = placeFrom(process.env, terminal.cwd)
  const office = await openOffice(place, message => terminal.err(message))
  const web = openWeb(office, {
    folder: place.folder,
    openness: flags.host === undefined ? 'loopback' : flags.public ? 'public' : 'token',
    me: userInfo().username,
    ...(flags.origin !== undefined && { origin: new URL(flags.origin).origin }),
    log: line => {
      if (flags.log || line.level === 'error') terminal.err(JSON.stringify({ at: office.now(), ...line }))
    },
  })
  let server: ServerType
  try {
    server = await listening(web, flags)
  } catch (error) {
    await office.store.close()
    throw error
  }
  await begin(web, flags.dossier)
  const origin = flags.origin ?? `http://${flags.host ?? 'localhost'}:${flags.port}`
  await terminal.out(`Readout is at ${origin}${urlsOf(flags.dossier).timeline}\nStop it with Ctrl-C.\n`)
  await stopped()
  terminal.err('Stopping: what is being read is finished first.')
  server.close()
  await Promise.race([web.jobs.stop(), new Promise(resolve => setTimeout(resolve, 10_000).unref())])
  await office.store.close()
}

function listening(web: Web, { port, host }: ServeFlags): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: createApp(web).fetch, port, hostname: host ?? LOOPBACK }, () =>
      resolve(server),
    )
    server.on('error', (error: { code?: string; message: string }) =>
      reject(
        new InputError(
          'port',
          String(port),
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken. Choose another: readout serve --port ${port + 1}`
            : `The server cannot listen on port ${port}: ${error.message}.`,
        ),
      ),
    )
  })
}

/**
 * What is to be read when the server starts, in the background, so that the pages show how far it is: the samples into
 * an empty store; else what an interruption has left.
 */
async function begin({ office, jobs }: Web, dossier: string): Promise<void> {
  const all = await dossiers(office.store.db)
  if (all.length === 0) {
    const inputs = (await samplePaths()).map(path => inputFrom(office, dossier, path))
    jobs.start(dossier, office.now(), inputs)
  }
  for (const { name, pending } of all)
    if (pending > 0) jobs.start(name, office.now(), await waitingIn(office, name))
}

const stopped = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

function portIn(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new InvalidArgumentError('A port is a number from 1 to 65535.')
}
