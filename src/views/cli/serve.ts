import { userInfo } from 'node:os'
import { Command, InvalidArgumentError, Option } from 'commander'
import { InputError } from '../../base/problem.ts'
import { dossiers } from '../../store/queries/reports.ts'
import { openOffice, placeFrom } from '../../work/dossier/desk.ts'
import { readBeside } from '../../work/queue/again.ts'
import { realWorld, watchAll } from '../../work/watch/index.ts'
import type { Web } from '../web/env.ts'
import { openWeb } from '../web/open.ts'
import { urlsOf } from '../web/urls.ts'
import { readOn } from '../web/waiting.ts'
import type { CommandMaker, Context } from './context.ts'
import {
  forgetAddress,
  keepAddress,
  openAlready,
  placeOfSamples,
  SAMPLES_DOSSIER,
  showSamples,
} from './first-look.ts'
import { withExamples } from './options.ts'
import { close, type Listening, listen } from './serving.ts'
import { stopped } from './signals.ts'
import type { Terminal } from './terminal.ts'

interface ServeFlags {
  readonly dossier?: string
  readonly samples?: boolean
  readonly port: number
  readonly host?: string
  readonly origin?: string
  readonly public?: boolean
  readonly log?: boolean
  readonly watch?: boolean
}

/** `readout serve`: the pages, the API and the feeds, until it is stopped. */
export const serveCommand: CommandMaker = context =>
  withExamples(
    new Command('serve')
      .description('show dossiers as pages, with an API and feeds')
      .option('--dossier <NAME>', 'the dossier that the printed address leads to')
      .option(
        '--samples',
        'a dossier of the sample reports, in a data folder of its own; the next port where one is taken',
      )
      .addOption(new Option('--port <N>', 'the port').default(7654).argParser(portIn))
      .option('--host <ADDRESS>', 'listen on this address too; everything then asks for a token')
      .option('--origin <URL>', 'the address under which people reach it, as https://readout.example.org')
      .option('--public', 'with --host: reading is open to all, except whole texts')
      .option('--watch', 'follow the feeds of all dossiers at the same time')
      .option('--log', 'a line of JSON for each request, on standard error')
      .action((flags: ServeFlags) => start(context, flags)),
    [
      ['what is in the store', 'readout serve'],
      ['a first look', 'readout serve --samples'],
      ['for a newsroom, behind a proxy', 'readout serve --host 0.0.0.0 --origin https://readout.example.org'],
    ],
  )

/** Opens all, prints the address, and stays until a signal ends it; what is being read is finished first. */
async function start({ terminal }: Context, flags: ServeFlags): Promise<void> {
  check(flags)
  const place = flags.samples
    ? placeOfSamples(process.env, terminal.cwd)
    : placeFrom(process.env, terminal.cwd)
  terminal.progress('Opening the store')
  const office = await openOffice(place, message => terminal.err(message)).catch(error => {
    const address = flags.samples ? openAlready(place.folder, error) : undefined
    if (address === undefined) throw error
    return address
  })
  if (typeof office === 'string')
    return terminal.out(`Readout is open already, at ${office}\nEnd that one first to start it anew.\n`)
  const web = openWeb(office, {
    folder: place.folder,
    openness: flags.host === undefined ? 'loopback' : flags.public ? 'public' : 'token',
    me: userInfo().username,
    ...(flags.origin !== undefined && { origin: new URL(flags.origin).origin }),
    log: line => {
      if (flags.log || line.level === 'error') terminal.err(JSON.stringify({ at: office.now(), ...line }))
    },
  })
  let listening: Listening
  try {
    listening = await listen(web, { ...flags, near: flags.samples === true })
  } catch (error) {
    await office.store.close()
    throw error
  }
  // Signals are heard from here on: one that comes while samples are read ends all in good order, too.
  const end = stopped()
  const background = inBackground([readAgain, ...(flags.watch ? [follow] : [])], web)
  try {
    await goOn(web)
    const shown = show(terminal, web, { flags, folder: place.folder, port: listening.port })
    await Promise.race([shown.then(() => end), end])
    terminal.err('Stopping: what is being read is finished first.')
  } finally {
    await close(web, { server: listening.server, background })
    forgetAddress(place.folder)
  }
}

/** Says where the pages are; with the samples, what Readout makes of one, and how far the others are. */
async function show(
  terminal: Terminal,
  web: Web,
  { flags, folder, port }: { flags: ServeFlags; folder: string; port: number },
): Promise<void> {
  const address = addressOf(flags, port)
  if (!flags.samples) return terminal.out(`Readout is at ${address}\nStop it with Ctrl-C.\n`)
  keepAddress(folder, address)
  await showSamples(terminal, web, { address, folder })
}

function check(flags: ServeFlags): void {
  if (flags.public && flags.host === undefined)
    throw new InputError('public', '--public', '--public goes with --host: without, only this machine reads.')
  if (flags.origin !== undefined && !/^https?:$/.test(URL.parse(flags.origin)?.protocol ?? ''))
    throw new InputError(
      'origin',
      flags.origin,
      `${flags.origin} is no address. Write it as https://readout.example.org`,
    )
}

/** Where a person begins: the dossier that was named, else the list of all. */
function addressOf({ origin, host, dossier, samples }: ServeFlags, port: number): string {
  const named = dossier ?? (samples ? SAMPLES_DOSSIER : undefined)
  const base = origin === undefined ? `http://${host ?? 'localhost'}:${port}` : new URL(origin).origin
  return `${base}${named === undefined ? '/' : urlsOf(named).timeline}`
}

/** Reads in the background what an interruption has left, so that the pages show how far it is. */
async function goOn(web: Web): Promise<void> {
  for (const { name, pending } of await dossiers(web.office.store.db))
    if (pending > 0) await readOn(web, name)
}

type Beside = (web: Web, signal: AbortSignal) => Promise<void>

/** Does work beside the pages until it is stopped. */
function inBackground(works: readonly Beside[], web: Web): { stop(): Promise<unknown> } {
  const ending = new AbortController()
  const running = Promise.all(works.map(work => work(web, ending.signal)))
  return {
    stop() {
      ending.abort()
      return running
    },
  }
}

/** Follows feeds; their state is in the inbox, the log has a line for each look. */
const follow: Beside = ({ office, log }, signal) =>
  watchAll(office, realWorld({}, signal), {
    signal,
    told: ({ feed, result = 'read', added, failed, next }) =>
      log({ level: 'info', feed, result, added, failed, next }),
    problem: error => {
      if (!(error instanceof InputError)) log({ level: 'error', watch: (error as Error).name })
    },
  })

/** Takes up what could not be read when it is due again; how it stands is in the inbox. */
const readAgain: Beside = ({ office, log }, signal) =>
  readBeside(office, {
    again: true,
    signal,
    say: message => log({ level: 'info', message }),
    problem: error => {
      if (!(error instanceof InputError)) log({ level: 'error', again: (error as Error).name })
    },
  })

function portIn(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new InvalidArgumentError('A port is a number from 1 to 65535.')
}
