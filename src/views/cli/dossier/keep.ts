import { resolve } from 'node:path'
import { Command } from 'commander'
import { changesSince, entriesByIds } from '../../../store/queries/entries.ts'
import { dossiers } from '../../../store/queries/reports.ts'
import { backup, restore } from '../../../work/dossier/backup.ts'
import { mustExist } from '../../../work/dossier/chronology.ts'
import { rebuild, removeReport, reread } from '../../../work/dossier/keep.ts'
import { headline } from '../../export/dossier.ts'
import type { CommandMaker, Context } from '../context.ts'
import { withExamples } from '../options.ts'
import { clean, counted } from '../show/lines.ts'
import { withKept, withKeptOffice, withOffice } from './office.ts'
import { dayOption } from './timeline.ts'

/** `readout dossiers`: what there is. */
export const dossiersCommand: CommandMaker = context =>
  new Command('dossiers')
    .description('list the dossiers with their reports and entries')
    .option('--json', 'one JSON object a line')
    .action((flags: { json?: boolean }) =>
      withOffice(context, async office => {
        const all = await dossiers(office.store.db)
        const lines = all.map(({ name, reports, entries, pending, last }) =>
          flags.json
            ? JSON.stringify({ name, reports, entries, pending, last })
            : `${name}: ${counted(reports, 'report')}, ${entries === 1 ? '1 entry' : `${entries} entries`}${pending > 0 ? `, ${pending === 1 ? '1 report waits' : `${pending} reports wait`}` : ''}, last on ${last.slice(0, 10)}`,
        )
        await context.terminal.out(
          lines.map(line => `${line}\n`).join('') || 'No dossiers yet: make one with readout add.\n',
        )
      }),
    )

/** `readout changes`: what is new or changed. */
export const changesCommand: CommandMaker = context =>
  withExamples(
    withKept(new Command('changes'))
      .description('print which entries are new, changed or gone')
      .addOption(
        dayOption('--since <DATE>', 'from this day of arrival on').default('0000-01-01', 'the beginning'),
      )
      .option('--json', 'one JSON object a line')
      .action((flags: { dossier?: string; since: string; json?: boolean }) => changes(context, flags)),
    [['since a day', 'readout changes --dossier iran --since 2013-09-28']],
  )

function changes(
  context: Context,
  { dossier: named, since, json }: { dossier?: string; since: string; json?: boolean },
): Promise<void> {
  return withKeptOffice(context, named, async (office, dossier) => {
    await mustExist(office, dossier)
    const all = await changesSince(office.store.db, dossier, since)
    const entries = await entriesByIds(office.store.db, dossier, [...new Set(all.map(one => one.entry))])
    const heads = new Map(entries.map(one => [one.id, clean(headline(one)).slice(0, 100)]))
    for (const { at, entry, kind, what, body } of all) {
      const fields = (body as { fields?: string[] }).fields
      await context.terminal.out(
        json
          ? `${JSON.stringify({ at, entry, kind, what, ...(fields && { fields }) })}\n`
          : `${at.slice(0, 19).replace('T', ' ')}  ${what}  ${entry}  ${heads.get(entry) ?? kind}${fields ? `  (${fields.join(', ')})` : ''}\n`,
      )
    }
  })
}

/** `readout remove`: takes a report out wholly. */
export const removeCommand: CommandMaker = context =>
  withExamples(
    new Command('remove')
      .description('take a report out wholly; only a tombstone with its id stays')
      .argument('<article>', 'the article’s id')
      .action((article: string) =>
        withOffice(context, async office => {
          const from = await removeReport(office, article)
          await context.terminal.out(
            `${article} removed${from.length > 0 ? ` from ${from.join(', ')}` : ''}\n`,
          )
        }),
      ),
    [['one report', 'readout remove a-0123456789abcdef']],
  )

/** `readout rebuild`: everything derived anew from reports, corrections and ids. */
export const rebuildCommand: CommandMaker = context =>
  new Command('rebuild')
    .description('drop all that is derived and read every report again; entries keep their ids')
    .action(() =>
      withOffice(context, async office => {
        const count = await rebuild(office, tell(context))
        await context.terminal.out(`${counted(count, 'report')} read and merged\n`)
      }),
    )

/** `readout reread`: the present version on reports that another version has read. */
export const rereadCommand: CommandMaker = context =>
  withExamples(
    withKept(new Command('reread'))
      .description('read the reports of a dossier again that another version of Readout has read')
      .option('--all', 'all of them')
      .action((flags: { dossier?: string; all?: boolean }) =>
        withKeptOffice(context, flags.dossier, async (office, dossier) => {
          await mustExist(office, dossier)
          const { read, changed } = await reread(office, dossier, flags.all === true, tell(context))
          await context.terminal.out(
            `${dossier}: ${read} read again, ${changed} of them say something else now\n`,
          )
        }),
      ),
    [['after an update', 'readout reread --dossier iran']],
  )

/** `readout backup`: all inputs in one file. */
export const backupCommand: CommandMaker = context =>
  withExamples(
    new Command('backup')
      .description('write all reports, corrections, entry ids and feeds to one file, from either database')
      .argument('<file>', 'the file to write, gzipped JSON Lines')
      .action((file: string) =>
        withOffice(context, async office => {
          const count = await backup(office, resolve(context.terminal.cwd, file))
          await context.terminal.out(`${count} lines written\n`)
        }),
      ),
    [['all of it', 'readout backup readout.jsonl.gz']],
  )

/** `readout restore`: what a backup holds, into either database. */
export const restoreCommand: CommandMaker = context =>
  withExamples(
    new Command('restore')
      .description('put back what a backup holds; removed reports stay removed')
      .argument('<file>', 'a file that readout backup has written')
      .action((file: string) =>
        withOffice(context, async office => {
          const count = await restore(office, resolve(context.terminal.cwd, file), tell(context))
          await context.terminal.out(`${count} lines read\n`)
        }),
      ),
    [['all of it', 'readout restore readout.jsonl.gz']],
  )

const tell =
  ({ terminal }: Context) =>
  (done: number, of: number): void =>
    terminal.progress(`${done} of ${of} reports`)
