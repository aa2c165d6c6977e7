import { attributedTexts } from '../../eval/attribution/gold.ts'
import { type Roles, scoreAttributions } from '../../eval/attribution/score.ts'
import { readJsonl } from '../../eval/data.ts'
import { type Name, namedTexts } from '../../eval/ner/gold.ts'
import { scoreNames } from '../../eval/ner/score.ts'
import { openStations } from '../../eval/predict.ts'
import { prf, sum } from '../../eval/record/counts.ts'
import { heldOut, type Timex } from '../../eval/times/gold.ts'
import { scoreTimes, timeRates } from '../../eval/times/score.ts'

/** What a program said of one text; offsets are UTF-16 code units. */
interface Said {
  readonly id: string
  readonly names?: readonly Name[]
  readonly times?: readonly Timex[]
  readonly attributions?: readonly Roles[]
}

type Answers = ReadonlyMap<string, Said>

const percent = (share: number): string => (100 * share).toFixed(1)

/** How answers on a set are scored: as `npm run eval` does, over the texts that have one. */
const SETS = {
  names: {
    texts: () => namedTexts('uner-ewt'),
    /** Exact span and type. */
    score: (said: Answers): string => {
      const texts = namedTexts('uner-ewt').filter(gold => said.has(gold.id))
      const types = new Set(['PER', 'ORG', 'LOC'])
      const counts = texts.map(gold => scoreNames(gold, said.get(gold.id)?.names ?? [], types))
      const { precision, recall, f1 } = prf(sum(counts))
      return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`
    },
  },
  times: {
    texts: () => [...heldOut().news, ...heldOut().histories],
    score: (said: Answers): string => {
      const texts = SETS.times.texts().filter(gold => said.has(gold.id))
      const scores = texts.map(gold => scoreTimes(gold.timexes, said.get(gold.id)?.times ?? []))
      const { strict, relaxed, valueF1 } = timeRates(scores)
      return `strict ${percent(strict)} relaxed ${percent(relaxed)} value ${percent(valueF1)}`
    },
  },
  attributions: {
    texts: () => attributedTexts(),
    /** Tokens of sources and contents: who marks no cues has no whole attributions. */
    score: (said: Answers): string => {
      const texts = attributedTexts().filter(gold => said.has(gold.id))
      const scores = texts.map(gold =>
        scoreAttributions(gold.text, said.get(gold.id)?.attributions ?? [], gold.attributions),
      )
      const f1 = (role: 'source' | 'content') => percent(prf(sum(scores.map(score => score.tokens[role]))).f1)
      return `tokens of sources F1 ${f1('source')}, of contents ${f1('content')}`
    },
  },
} as const

/** Scores the answers in a file, and Readout's on the same texts. */
async function main(set: keyof typeof SETS, file: string): Promise<void> {
  const said = new Map(readJsonl<Said>(file).map(one => [one.id, one]))
  console.log(`${set}, ${said.size} texts: ${SETS[set].score(said)}`)
  const { annotate } = await openStations()
  const own = new Map<string, Said>()
  const texts: readonly { id: string; text: string; dct?: string }[] = SETS[set].texts()
  for (const { id, text, dct } of texts.filter(one => said.has(one.id))) {
    const layers = await annotate?.({ text, ...(dct !== undefined && { published: dct }) })
    if (layers)
      own.set(id, { id, names: layers.entities, times: layers.times, attributions: layers.attributions })
  }
  console.log(`Readout on the same: ${SETS[set].score(own)}`)
}

const [set = '', file] = process.argv.slice(2)
if (set in SETS && file !== undefined) await main(set as keyof typeof SETS, file)
else {
  console.error(`usage: node bench/peers/score.ts ${Object.keys(SETS).join('|')} ANSWERS.jsonl`)
  process.exitCode = 2
}
