import { Command } from 'commander'
import { InputError } from '../../base/problem.ts'
import { type Office, placeFrom } from '../../work/dossier/desk.ts'
import { workOn } from '../../work/queue/worker.ts'
import type { CommandMaker, Context } from './context.ts'
import { anyDossierOption, jobsOption, withOffice } from './dossier/office.ts'
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

async function work(context: Context, { dossier, jobs, once }: WorkerFlags): Promise<void> {
  const { terminal, fail } = context
  if (placeFrom(process.env, terminal.cwd).url === undefined)
    throw new InputError(
      'no-server',
      'DATABASE_URL',
      'Workers need a PostgreSQL: set DATABASE_URL. With the embedded database one process does it all: readout add reads what it is given, readout retry what waits.',
    )
  const count = { read: 0, failed: 0 }
  const told = (): string => `${count.read} read${count.failed > 0 ? `, ${count.failed} failed` : ''}`
  const stop = new AbortController()
  const options = {
    ...(dossier !== undefined && { dossier }),
    ...(once && { once }),
    signal: stop.signal,
    say: (message: string) => terminal.err(message),
    read: () => {
      count.read++
      terminal.progress(told())
    },
    problem: (error: unknown) => {
      count.failed++
      fail(error)
    },
  }
  const read = async (office: Office): Promise<void> => {
    stopped().then(() => {
      terminal.err('Stopping: what is being read is finished first.')
      stop.abort()
    })
    await workOn(office, options)
    await terminal.out(`${told()}\n`)
  }
  await withOffice(context, read, jobs)
}
