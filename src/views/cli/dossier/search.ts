import { Command, Option } from 'commander'
import type { ItemKind } from '../../../dossier/types.ts'
import { MARKS, type ReportHit, searchEntries, searchReports } from '../../../store/queries/search.ts'
import { mustExist } from '../../../work/dossier/chronology.ts'
import { actorTerm } from '../../../work/dossier/indexed.ts'
import { entryJson } from '../../export/json.ts'
import type { CommandMaker, Context } from '../context.ts'
import { withExamples } from '../options.ts'
import { beside, clean, type Line, type Run, render, run, wrap } from '../show/lines.ts'
import { entryLines, heading } from './lines.ts'
import { anyDossierOption, withOffice } from './office.ts'
import { dayOption, KINDS } from './timeline.ts'

interface SearchFlags {
  readonly dossier?: string
  readonly actor?: string
  readonly kind?: ItemKind
  readonly from?: string
  readonly to?: string
  readonly outlet?: string
  readonly limit: number
  readonly json?: boolean
}

/** `readout search`: full text over entries and reports. */
export const searchCommand: CommandMaker = context =>
  withExamples(
    new Command('search')
      .description('find entries and reports by their words, newest first')
      .argument('<words...>', 'words, as for a web search: "in quotes", or, -not')
      .addOption(anyDossierOption())
      .option('--actor <NAME>', 'only entries in which a person, body or country takes part')
      .addOption(new Option('--kind <KIND>', 'only entries of a kind').choices(KINDS))
      .addOption(dayOption('--from <DATE>', 'from this day on'))
      .addOption(dayOption('--to <DATE>', 'up to this day'))
      .option('--outlet <NAME>', 'only from this publisher')
      .option('--limit <N>', 'how many of each', value => Math.max(1, Number.parseInt(value, 10) || 20), 20)
      .option('--json', 'one JSON object a line')
      .action((words: string[], flags: SearchFlags) => search(context, words.join(' '), flags)),
    [['what was said on sanctions', 'readout search sanctions --kind statement']],
  )

function search(context: Context, words: string, { actor, json, ...flags }: SearchFlags): Promise<void> {
  const { terminal } = context
  return withOffice(context, async office => {
    if (flags.dossier !== undefined) await mustExist(office, flags.dossier)
    const filter = { ...flags, ...(actor !== undefined && { actor: actorTerm(actor) }) }
    const entries = await searchEntries(office.store.db, words, filter)
    const narrowed = actor !== undefined || flags.kind !== undefined
    const reports = narrowed ? [] : await searchReports(office.store.db, words, filter)
    if (json) {
      for (const { dossier, entry } of entries)
        await terminal.out(`${JSON.stringify({ dossier, entry: entryJson(entry) })}\n`)
      for (const { excerpt, ...report } of reports)
        await terminal.out(`${JSON.stringify({ report: { ...report, excerpt: plain(excerpt) } })}\n`)
      return
    }
    const lines: Line[] = [
      ...(entries.length > 0 ? heading('Entries') : []),
      ...entries.flatMap(({ entry }) => [[], ...entryLines(entry, terminal.width)]),
      ...(reports.length > 0 ? [...(entries.length > 0 ? [[]] : []), ...heading('Reports')] : []),
      ...reports.flatMap(report => [[], ...reportLines(report, terminal.width)]),
    ]
    await terminal.out(lines.length === 0 ? 'Nothing found.\n' : render(lines, terminal.colour))
  })
}

function reportLines(report: ReportHit, width: number): Line[] {
  const margin = 20
  const head = [report.publisher, report.dossier].filter(one => one !== null).join(' · ')
  return beside(
    wrap([run(report.published ?? 'date not known', 'faint')], margin - 2),
    [
      ...wrap([run(clean(report.title), 'strong')], width - margin, 2),
      ...wrap(marked(report.excerpt), width - margin, 2),
      ...wrap([run(`${clean(head)} · report ${report.article}`, 'faint')], width - margin, 2),
    ],
    margin,
  )
}

/** The excerpt with the words that were looked for standing out. */
const marked = (excerpt: string): Run[] =>
  excerpt
    .split(ANY_MARK)
    .map((part, index) => run(cleanPart(part), ...(index % 2 === 1 ? (['mark'] as const) : [])))

/** Cleaned, with the white space at its ends kept: the parts of an excerpt stand beside one another. */
const cleanPart = (part: string): string =>
  `${/^\s/.test(part) ? ' ' : ''}${clean(part)}${/\s$/.test(part) ? ' ' : ''}`

const plain = (excerpt: string): string => clean(excerpt.replace(ANY_MARK, ''))

const ANY_MARK = new RegExp(`[${MARKS.join('')}]`, 'g')
