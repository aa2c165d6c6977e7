import { Command } from 'commander'
import { InputError } from '../../base/problem.ts'
import { openOffice, placeFrom } from '../../work/dossier/desk.ts'
import { workOn } from '../../work/queue/worker.ts'
import { threadReader } from '../../work/readers/index.ts'
import type { CommandMaker, Context } from './context.ts'
import { anyDossierOption, jobsOption } from './dossier/office.ts'
import { withExamples } from './options.ts'
import { stopped } from './signals.ts'

interface WorkerFlags {
  readonly dossier?: string
  readonly jobs?: number
  readonly once?: boolean
}

/** `readout worker`: reads what waits in a PostgreSQL, beside others. */
export const workerCommand: CommandMaker = context =>
  withExamples(
    new Command('worker')
      .description('read what waits in a PostgreSQL, until it is stopped; as many workers as you like')
      .addOption(anyDossierOption())
      .addOption(jobsOption())
      .option('--once', 'end when nothing is due')
      .action((flags: WorkerFlags) => work(context, flags)),
    [
      ['until it is stopped', 'readout worker'],
      ['what waits now', 'readout worker --once'],
    ],
  )

async function work({ terminal, fail }: Context, { dossier, jobs, once }: WorkerFlags): Promise<void> {
  const place = placeFrom(process.env, terminal.cwd)
  if (place.url === undefined)
    throw new InputError(
      'no-server',
      'DATABASE_URL',
      'Workers need a PostgreSQL: set DATABASE_URL. With the embedded database one process does it all: readout add reads what it is given, readout retry what waits.',
    )
  const say = (message: string): void => terminal.err(message)
  const office = await openOffice(place, say, threadReader(jobs))
  const stop = new AbortController()
  stopped().then(() => {
    terminal.err('Stopping: what is being read is finished first.')
    stop.abort()
  })
  const count = { read: 0, failed: 0 }
  const tell = (): void =>
    terminal.progress(`${count.read} read${count.failed > 0 ? `, ${count.failed} failed` : ''}`)
  try {
    await workOn(office, {
      ...(dossier !== undefined && { dossier }),
      ...(once && { once }),
      signal: stop.signal,
      say,
      read: () => {
        count.read++
        tell()
      },
      problem: error => {
        count.failed++
        fail(error)
      },
    })
    await terminal.out(`${count.read} read${count.failed > 0 ? `, ${count.failed} failed` : ''}\n`)
  } finally {
    terminal.quiet()
    await office.reader.close?.()
    await office.store.close()
  }
}
