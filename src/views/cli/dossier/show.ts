import { Command } from 'commander'
import { compareSides } from '../../../dossier/compare.ts'
import { entryView } from '../../../work/dossier/members.ts'
import { entryJson } from '../../export/json.ts'
import type { CommandMaker, Context } from '../context.ts'
import { withExamples } from '../options.ts'
import { indent, type Line, render, run, wrap } from '../show/lines.ts'
import { entryLines, entryPage, heading, told } from './lines.ts'
import { anyDossierOption, withOffice } from './office.ts'

interface ShowFlags {
  readonly dossier?: string
  readonly json?: boolean
}

/** `readout show`: one entry with its accounts and the words of every report. */
export const showCommand: CommandMaker = context =>
  withExamples(
    new Command('show')
      .description('print one entry: its accounts, its history, and what each report says, with its words')
      .argument('<id>', 'the entry’s id; one that has become part of another entry leads there')
      .addOption(anyDossierOption())
      .option('--json', 'the entry and its members as one JSON object')
      .action((id: string, flags: ShowFlags) => show(context, id, flags)),
    [['one entry', 'readout show e-0123456789abcdef']],
  )

/** `readout compare`: who tells what of one entry, and what they leave out. */
export const compareCommand: CommandMaker = context =>
  withExamples(
    new Command('compare')
      .description('print who tells what of one entry, and what each side leaves out')
      .argument('<id>', 'the entry’s id')
      .addOption(anyDossierOption())
      .option('--json', 'the comparison as one JSON object')
      .action((id: string, flags: ShowFlags) => compare(context, id, flags)),
    [['the readouts of both sides of a call', 'readout compare e-0123456789abcdef']],
  )

function show(context: Context, id: string, { dossier, json }: ShowFlags): Promise<void> {
  const { terminal } = context
  return withOffice(context, async office => {
    const view = await entryView(office, id, dossier)
    if (json)
      return terminal.out(
        `${JSON.stringify({ dossier: view.dossier, entry: entryJson(view.entry), reports: view.members })}\n`,
      )
    await terminal.out(render(entryPage(view.entry, view.members, terminal.width), terminal.colour))
  })
}

function compare(context: Context, id: string, { dossier, json }: ShowFlags): Promise<void> {
  const { terminal } = context
  return withOffice(context, async office => {
    const view = await entryView(office, id, dossier)
    const compared = compareSides(view.members)
    if (json)
      return terminal.out(`${JSON.stringify({ dossier: view.dossier, id: view.entry.id, ...compared })}\n`)
    const lines: Line[] = [
      ...entryLines(view.entry, terminal.width),
      ...compared.fields.flatMap(field => [
        ...heading(field),
        ...compared.sides.flatMap(side => {
          const values = side.values[field]
          const text = values === undefined ? 'says nothing' : values.map(told).join(' / ')
          return indent(
            wrap(
              [run(`${side.name}: `, 'faint'), run(text, values === undefined ? 'faint' : 'strong')],
              terminal.width - 2,
              2,
            ),
            2,
          )
        }),
      ]),
    ]
    await terminal.out(render(lines, terminal.colour))
  })
}
