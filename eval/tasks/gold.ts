import { join } from 'node:path'
import { filesIn, SHARED } from '../data.ts'
import { type Context, type Measure, measured, points, type Task } from '../measure.ts'
import { readRecord } from '../predict.ts'
import { CONTACT_FIELDS, type ContactField, noFields } from '../record/contacts.ts'
import { type Counts, prf, sum } from '../record/counts.ts'
import { errorsOf } from '../record/errors.ts'
import { OWN_GOLD, ownGold, sharedGold } from '../record/gold.ts'
import { type ReportScore, scoreReport } from '../record/score.ts'
import type { GoldReport } from '../record/types.ts'

/** Contacts, statements, moves and evidence on the fourteen shared gold reports. */
export const goldTask: Task = {
  name: 'gold',
  short: true,
  files: () => [
    ...filesIn(join(SHARED, 'gold', 'annotations'), '.json'),
    ...filesIn(join(SHARED, 'gold', 'texts'), '.txt'),
  ],
  async run(context) {
    const scores = await scoreAll(sharedGold(), context)
    const set = `gold, ${scores.length} reports`
    return [
      ...contactMeasures(scores, 'gold14', set),
      ...statementMeasures(scores, set),
      ...moveMeasures(scores, set),
      violationMeasure(scores, 'gold14', set),
    ]
  },
}

/** Contacts and their dates on our own annotations, alone and together with the shared ones. */
export const contactsTask: Task = {
  name: 'contacts',
  short: false,
  files: () => filesIn(OWN_GOLD, '.json'),
  async run(context) {
    const own = await scoreAll(ownGold(), context)
    const all = [...own, ...(await scoreAll(sharedGold(), context))]
    return [
      ...contactMeasures(own, 'own', `own gold, ${own.length} reports`),
      ...contactMeasures(all, 'all', `both golds, ${all.length} reports`),
      violationMeasure(own, 'own', `own gold, ${own.length} reports`),
    ]
  },
}

async function scoreAll(reports: readonly GoldReport[], context: Context): Promise<ReportScore[]> {
  const scores: ReportScore[] = []
  for (const report of reports) {
    context.progress(`${scores.length + 1}/${reports.length} ${report.id}`)
    const score = scoreReport(report, await readRecord(context.stations, report.text, report.published))
    if (context.errors) process.stdout.write(errorsOf(score))
    scores.push(score)
  }
  return scores
}

type Part = (score: ReportScore) => Counts

/** Precision, recall and F1 (guarded) of one count. */
function prfMeasures(
  scores: readonly ReportScore[],
  part: Part,
  base: { key: string; label: string; set: string },
): Measure[] {
  const rates = (['precision', 'recall', 'f1'] as const).map(rate =>
    measured(
      {
        ...base,
        key: `${base.key}.${rate}`,
        label: `${base.label} ${rate}`,
        words: 'raw',
        guarded: rate === 'f1',
      },
      scores,
      sample => prf(sum(sample.map(part)))[rate],
    ),
  )
  const { right, false: wrong, missed } = sum(scores.map(part))
  const note = `${right} right, ${wrong} false, ${missed} missed`
  return rates.map(measure => (measure.guarded ? { ...measure, note } : measure))
}

function contactMeasures(scores: readonly ReportScore[], name: string, set: string): Measure[] {
  const base = { key: `contacts.${name}`, label: 'contacts', set }
  return [
    ...prfMeasures(scores, score => score.contacts.matching.counts, base),
    ...CONTACT_FIELDS.flatMap(field => fieldMeasure(field, scores, base)),
  ]
}

function fieldMeasure(
  field: ContactField,
  scores: readonly ReportScore[],
  base: { key: string; label: string; set: string },
): Measure[] {
  const total = noFields()[field]
  for (const { contacts } of scores) {
    total.gold += contacts.fields[field].gold
    total.given += contacts.fields[field].given
    total.right += contacts.fields[field].right
  }
  if (total.gold === 0) return []
  return [
    {
      ...base,
      key: `${base.key}.${field}`,
      label: `  ${field} of matched`,
      words: 'raw',
      value: points(total.given === 0 ? 0 : total.right / total.given),
      note: `${total.right} right of ${total.given} given, ${total.gold} in the gold`,
      guarded: false,
    },
  ]
}

function statementMeasures(scores: readonly ReportScore[], set: string): Measure[] {
  const judged = scores.flatMap(score => (score.statements ? [score.statements] : []))
  const counts = (['relaxed', 'strict', 'content'] as const).flatMap(count =>
    prfMeasures(scores, score => score.statements?.[count].counts ?? { right: 0, false: 0, missed: 0 }, {
      key: `statements.gold14.${count}`,
      label: `statements ${count}`,
      set,
    }),
  )
  const total = (value: (one: (typeof judged)[number]) => number): number =>
    judged.reduce((all, one) => all + value(one), 0)
  const share = (key: string, label: string, right: number, of: number): Measure => ({
    key: `statements.gold14.${key}`,
    label: `  ${label}`,
    set,
    words: 'raw',
    value: points(of === 0 ? 0 : right / of),
    note: `${right} of ${of}`,
    guarded: false,
  })
  return [
    ...counts,
    share(
      'named',
      'predicted with a name',
      total(one => one.named),
      total(one => one.content.pairs.length + one.content.false.length + one.content.excused.length),
    ),
    share(
      'namedRight',
      'named ones named right',
      total(one => one.namedRight),
      total(one => one.namedPairs),
    ),
    share(
      'form',
      'form of matched',
      total(one => one.formRight),
      total(one => one.relaxed.pairs.length),
    ),
  ]
}

function moveMeasures(scores: readonly ReportScore[], set: string): Measure[] {
  return (['strict', 'type'] as const).flatMap(count =>
    prfMeasures(scores, score => score.moves?.[count].counts ?? { right: 0, false: 0, missed: 0 }, {
      key: `moves.gold14.${count}`,
      label: `moves ${count}`,
      set,
    }),
  )
}

function violationMeasure(scores: readonly ReportScore[], name: string, set: string): Measure {
  const all = scores.flatMap(score => score.violations.map(violation => `${score.report.id} ${violation}`))
  return {
    key: `violations.${name}`,
    label: 'violations',
    set,
    words: 'raw',
    value: all.length,
    unit: 'count',
    ...(all.length > 0 && { note: all.slice(0, 3).join('; ') }),
    guarded: true,
  }
}
