import type { ArticleRecord } from '../../src/record/types.ts'
import { corpus, readJsonl } from '../data.ts'
import { type Measure, measured, type Task } from '../measure.ts'
import { readRecord } from '../predict.ts'
import { type Counts, prf, sum } from '../record/counts.ts'

interface GoldEvent {
  readonly id: string
  readonly event2021: string
  readonly date: string
  readonly text: string
}

interface Verdict {
  readonly types: readonly string[]
  readonly gold: string
}

const FILE = corpus('events/gsr-open.jsonl')

/** The type of political act on single sentences of PLOVER's gold standard (the open half). */
export const eventsTask: Task = {
  name: 'events',
  short: false,
  files: () => [FILE],
  async run(context) {
    const verdicts: Verdict[] = []
    const records = readJsonl<GoldEvent>(FILE)
    for (const { id, text, date, event2021 } of records) {
      context.progress(`${verdicts.length + 1}/${records.length} ${id}`)
      const types = typesIn(await readRecord(context.stations, text, date))
      if (context.errors && !types.includes(event2021)) {
        process.stdout.write(`  - ${event2021} (${types.join(', ') || 'none'}) “${text}”\n`)
      }
      verdicts.push({ types, gold: event2021 })
    }
    return measuresOf(verdicts)
  },
}

/** PLOVER's types in the order of the text: of moves, and of contacts (CONSULT when held, else AGREE). */
function typesIn(record: ArticleRecord): string[] {
  const moves = record.moves.map(({ type, trigger }) => ({
    type: type as string,
    at: trigger[0]?.start ?? 0,
  }))
  const contacts = record.contacts.map(({ status, evidence }) => ({
    type: status === 'held' || status === 'underway' ? 'CONSULT' : 'AGREE',
    at: evidence[0]?.start ?? 0,
  }))
  return [...new Set([...moves, ...contacts].sort((a, b) => a.at - b.at).map(one => one.type))]
}

function measuresOf(verdicts: readonly Verdict[]): Measure[] {
  const base = { set: `PLOVER gold, open half, ${verdicts.length} sentences`, words: 'raw' as const }
  const share = (is: (verdict: Verdict) => boolean) => (sample: readonly Verdict[]) =>
    sample.filter(is).length / sample.length
  const counts = ({ types, gold }: Verdict): Counts => {
    const right = Number(types.includes(gold))
    return { right, false: types.length - right, missed: 1 - right }
  }
  const silent = verdicts.filter(verdict => verdict.types.length === 0).length
  return [
    measured(
      {
        ...base,
        key: 'events.type',
        label: 'event type accuracy',
        guarded: true,
        note: `the type is among those found; none found in ${silent}`,
      },
      verdicts,
      share(({ types, gold }) => types.includes(gold)),
    ),
    measured(
      { ...base, key: 'events.first', label: '  as the first', guarded: false },
      verdicts,
      share(({ types, gold }) => types[0] === gold),
    ),
    measured(
      { ...base, key: 'events.f1', label: '  type f1', guarded: true },
      verdicts,
      sample => prf(sum(sample.map(counts))).f1,
    ),
  ]
}
