import { type Context, type Measure, measured, type Task } from '../measure.ts'
import { heldOut, TIME_FILES, type TimedText, toLearnFrom } from '../times/gold.ts'
import { pairTimes, scoreTimes, type TimeScore, timeRates } from '../times/score.ts'

const PEERS = {
  strict: 'HeidelTime .818 (TE-3 platinum)',
  relaxed: 'HeidelTime .907 (TE-3 platinum)',
  valueF1: 'HeidelTime .776, SUTime .674 (TE-3 platinum)',
} as const

/**
 * Time expressions on texts left out of the weights and of all rules (TempEval-3, task A). `--errors` shows only what
 * is wrong on other texts, so that these stay unseen.
 */
export const timesTask: Task = {
  name: 'times',
  short: false,
  files: () => TIME_FILES,
  async run(context) {
    if (context.errors) await showErrors(context)
    const { news, histories } = heldOut()
    const [newsScores, historyScores] = [await scoreAll(news, context), await scoreAll(histories, context)]
    return [
      ...measuresOf('all', [...newsScores, ...historyScores], true),
      ...measuresOf('news', newsScores, false),
      ...measuresOf('histories', historyScores, false),
    ]
  },
}

async function scoreAll(texts: readonly TimedText[], context: Context): Promise<TimeScore[]> {
  const scores: TimeScore[] = []
  for (const text of texts) {
    context.progress(`${scores.length + 1}/${texts.length} ${text.id}`)
    scores.push(scoreTimes(text.timexes, await timesOf(text, context)))
  }
  return scores
}

const timesOf = async ({ text, dct }: TimedText, { stations }: Context) =>
  (await stations.annotate?.({ text, published: dct }))?.times ?? []

const SETS = {
  all: 'TimeBank+AQUAINT every fifth, WikiWars 13 to 16',
  news: 'TimeBank+AQUAINT every fifth',
  histories: 'WikiWars 13 to 16',
} as const

function measuresOf(set: keyof typeof SETS, scores: readonly TimeScore[], guarded: boolean): Measure[] {
  const base = { set: `${SETS[set]}, ${scores.length} texts`, words: 'raw' as const, guarded }
  const whole = timeRates(scores)
  const note = `of the spans that meet: types ${(100 * whole.types).toFixed(1)}, values ${(100 * whole.values).toFixed(1)}`
  return (['strict', 'relaxed', 'valueF1'] as const).map(key =>
    measured(
      {
        ...base,
        key: `times.${set}.${key}`,
        label: `times ${set} ${key === 'valueF1' ? 'value' : key} f1`,
        ...(set === 'all' && { peers: PEERS[key] }),
        ...(key === 'valueF1' && { note }),
      },
      scores,
      sample => timeRates(sample)[key],
    ),
  )
}

const SHOWN = 25

/** What is wrong in some of the texts that rules may be written on. */
async function showErrors(context: Context): Promise<void> {
  for (const text of toLearnFrom().filter((_, index) => index % SHOWN === 0)) {
    const predicted = await timesOf(text, context)
    const pairs = pairTimes(text.timexes, predicted)
    const words = ({ start, end }: { start: number; end: number }): string => text.text.slice(start, end)
    const lines = [
      ...text.timexes
        .filter(one => !pairs.some(pair => pair.gold === one))
        .map(one => `  - ${one.type} ${one.value} “${words(one)}”`),
      ...predicted
        .filter(one => !pairs.some(pair => pair.predicted === one))
        .map(one => `  + ${one.type} ${one.value} “${words(one)}”`),
      ...pairs
        .filter(pair => pair.gold.value !== pair.predicted.value)
        .map(pair => `  ! ${pair.predicted.value} for ${pair.gold.value} “${words(pair.gold)}”`),
    ]
    if (lines.length > 0) process.stdout.write(`\n${text.id}\n${lines.join('\n')}\n`)
  }
}
