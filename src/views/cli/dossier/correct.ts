import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { InputError } from '../../../base/problem.ts'
import type { EditBody } from '../../../dossier/edits/types.ts'
import { COLUMN_FIELDS, type ColumnMap, importTable } from '../../../work/dossier/chronicle.ts'
import {
  type By,
  editEntry,
  listEdits,
  makeEdit,
  mergeEntries,
  splitEntry,
} from '../../../work/dossier/correct.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import type { CommandMaker, Context } from '../context.ts'
import { withExamples } from '../options.ts'
import { withDossier, withOffice } from './office.ts'

const ACTIONS = ['merge', 'split', 'set', 'add', 'name', 'hide', 'confirm', 'undo', 'list'] as const
type Action = (typeof ACTIONS)[number]

interface CorrectFlags {
  readonly dossier: string
  readonly who?: string
  readonly why?: string
}

/** `readout correct`: corrections by a person, kept beside the reports. */
export const correctCommand: CommandMaker = context =>
  withExamples(
    withDossier(new Command('correct'))
      .description(
        'correct a dossier; corrections are kept beside the reports and applied again after every reading',
      )
      .addArgument(
        new Argument(
          '<action>',
          'merge ID ID…; split ID ARTICLE…; set ID FIELD VALUE; add KIND JSON; name NAME IS [COUNTRY]; hide ID; confirm ID; undo EDIT; list',
        ).choices(ACTIONS),
      )
      .argument('[words...]', 'what the action needs')
      .addOption(whoOption())
      .option('--why <WORDS>', 'the reason')
      .action((action: Action, words: string[], flags: CorrectFlags) =>
        correct(context, { action, words }, flags),
      ),
    [
      ['two entries are one', 'readout correct merge e-0123456789abcdef e-fedcba9876543210 --dossier iran'],
      [
        'a field',
        'readout correct set e-0123456789abcdef duration PT15M --dossier iran --why "White House log"',
      ],
      ['who is meant', 'readout correct name Maria "Maria Zakharova" RUS --dossier iran'],
    ],
  )

/** `readout import`: takes over a chronology that is kept as a table. */
export const importCommand: CommandMaker = context =>
  withExamples(
    withDossier(new Command('import'))
      .description('take over a chronology kept as CSV: every row is a contact that a person has added')
      .argument('<file>', 'the table, with a line of names')
      .addOption(
        new Option(
          '--map <FIELD=COLUMN>',
          `which column gives a field, one or more times (${COLUMN_FIELDS.join(', ')}); else columns of the same name`,
        )
          .argParser(mapped)
          .default({}, 'none'),
      )
      .addOption(whoOption())
      .option('--why <WORDS>', 'the reason')
      .action((file: string, flags: CorrectFlags & { map: ColumnMap }) => takeOver(context, file, flags)),
    [['a spreadsheet', 'readout import --dossier iran --map start=Date --map parties=Who chronology.csv']],
  )

const whoOption = (): Option => new Option('--who <NAME>', 'who corrects; your user name unless said')

const byOf = ({ who, why }: CorrectFlags): By => ({
  who: who ?? userInfo().username,
  ...(why !== undefined && { why }),
})

function mapped(value: string, before: ColumnMap): ColumnMap {
  const [field, column] = [value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1)]
  if (COLUMN_FIELDS.some(one => one === field) && column !== '') return { ...before, [field]: column }
  throw new InvalidArgumentError(`Write it as FIELD=COLUMN, with a field of: ${COLUMN_FIELDS.join(', ')}.`)
}

function takeOver(
  context: Context,
  file: string,
  { dossier, map, ...flags }: CorrectFlags & { map: ColumnMap },
): Promise<void> {
  const { terminal, fail } = context
  return withOffice(context, async office => {
    const path = resolve(terminal.cwd, file)
    const text = await readFile(path, 'utf8').catch(() => {
      throw new InputError('missing', file, `${file} cannot be read. Check the name and the rights.`)
    })
    const count = await importTable(office, dossier, {
      text,
      map,
      by: byOf({ dossier, ...flags }),
      problem: fail,
    })
    await terminal.out(`${dossier}: ${count} rows taken over\n`)
  })
}

interface Call {
  readonly action: Action
  readonly words: readonly string[]
}

function correct(context: Context, call: Call, flags: CorrectFlags): Promise<void> {
  return withOffice(context, async office => {
    if (call.action === 'list') return list(context, office, flags.dossier)
    const id = await make(office, call, { dossier: flags.dossier, by: byOf(flags) })
    await context.terminal.out(`${id}\n`)
  })
}

function make(
  office: Office,
  { action, words }: Call,
  { dossier, by }: { dossier: string; by: By },
): Promise<string> {
  const [first = '', second = '', ...rest] = words
  const need = (count: number, usage: string): void => {
    if (words.length < count)
      throw new InputError('bad-edit', action, `Write it as: readout correct ${action} ${usage}`)
  }
  switch (action) {
    case 'merge':
      need(2, 'ID ID…')
      return mergeEntries(office, dossier, words, by)
    case 'split':
      need(2, 'ID ARTICLE…')
      return splitEntry(office, dossier, { id: first, articles: words.slice(1) }, by)
    case 'set':
      need(3, 'ID FIELD VALUE')
      return editEntry(
        office,
        dossier,
        { id: first, do: 'set', field: second, value: jsonOrText(rest.join(' ')) },
        by,
      )
    case 'name':
      need(2, 'NAME IS [COUNTRY]')
      return makeEdit(
        office,
        dossier,
        { do: 'name', name: first, is: second, ...(rest[0] && { country: rest[0] }) },
        by,
      )
    case 'add':
      need(2, 'KIND JSON')
      return makeEdit(office, dossier, addition(first, words.slice(1).join(' ')), by)
    case 'undo':
      need(1, 'EDIT')
      return makeEdit(office, dossier, { do: 'undo', edit: first }, by)
    default:
      need(1, 'ID')
      return editEntry(office, dossier, { id: first, do: action as 'hide' | 'confirm' }, by)
  }
}

async function list({ terminal }: Context, office: Office, dossier: string): Promise<void> {
  for (const { id, at, who, why, body, lost } of await listEdits(office, dossier))
    await terminal.out(
      `${id}  ${at.slice(0, 16).replace('T', ' ')}  ${who}  ${tell(body)}${why === undefined ? '' : `  (${why})`}${lost ? '  ORPHAN: its words are not found' : ''}\n`,
    )
}

function tell(body: EditBody): string {
  if (body.do === 'set') return `set ${body.field} ${JSON.stringify(body.value)}`
  if (body.do === 'name') return `name ${body.name} is ${body.is}`
  if (body.do === 'undo') return `undo ${body.edit}`
  return body.do === 'add' ? `add ${body.kind}` : `${body.do} “${body.targets[0]?.quote.exact.slice(0, 60)}”`
}

/** A value as JSON where it is JSON, else as text. */
function jsonOrText(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return words
  }
}

function addition(kind: string, json: string): EditBody {
  const values = jsonOrText(json)
  if (values === null || typeof values !== 'object')
    throw new InputError(
      'bad-edit',
      'add',
      'Write the values as a JSON object: {"parties": [{"name": "…"}], "start": "…"}',
    )
  return { do: 'add', kind, values } as EditBody
}
