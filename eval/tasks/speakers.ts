import { join } from 'node:path'
import { corpus, ROOT, readJsonl, readText } from '../data.ts'
import { type Context, type Measure, measured, type Task } from '../measure.ts'
import { readRecord } from '../predict.ts'
import { viewOf } from '../record/view.ts'
import {
  judgeSpeaker,
  namedOfAll,
  rightOfAll,
  rightOfNamed,
  type SpeakerGold,
  type SpeakerVerdict,
  withName,
} from '../speakers/score.ts'

interface Article {
  readonly id: string
  readonly published?: string
  readonly text: string
}

const ARTICLES = corpus('attribution/dev.jsonl')
const GOLD = join(ROOT, 'eval', 'speakers', 'polnear-dev.json')

/** Who is meant by pronouns and descriptions that are the source of words, on our sample of PolNeAR's development set. */
export const speakersTask: Task = {
  name: 'speakers',
  short: false,
  files: () => [ARTICLES, GOLD],
  async run(context) {
    const gold = (JSON.parse(readText(GOLD)) as SpeakerGold[]).filter(one => !one.doubtful)
    const articles = readJsonl<Article>(ARTICLES)
    const verdicts: SpeakerVerdict[][] = []
    for (const [id, sources] of Map.groupBy(gold, one => one.id)) {
      context.progress(id)
      const article = articles.find(one => one.id === id)
      if (!article) throw new Error(`${id} is not in ${ARTICLES}`)
      verdicts.push(await judgeArticle(article, sources, context))
    }
    return measuresOf(verdicts)
  },
}

async function judgeArticle(
  { id, text, published }: Article,
  sources: readonly SpeakerGold[],
  context: Context,
): Promise<SpeakerVerdict[]> {
  const record = await readRecord(context.stations, text, published)
  const view = viewOf(text, record.article.text)
  const verdicts = sources.map(one => judgeSpeaker(one, record.statements, view))
  if (context.errors) process.stdout.write(errorsOf(id, text, verdicts))
  return verdicts
}

function errorsOf(id: string, text: string, verdicts: readonly SpeakerVerdict[]): string {
  const wrong = verdicts.filter(one => (one.gold.name === null ? one.named : !one.right))
  const lines = wrong.map(({ gold, statement, named }) => {
    const words = gold.source.map(([start, end]) => text.slice(Math.max(0, start - 30), end + 40))
    const mark = named ? '!' : '-'
    const found = statement ? (statement.speaker.name ?? 'no name') : 'no statement'
    return `  ${mark} ${found} for ${gold.name ?? 'nobody'} | ${words.join(' ').replaceAll('\n', ' ')}`
  })
  return lines.length === 0 ? '' : `\n${id}\n${lines.join('\n')}\n`
}

function measuresOf(articles: readonly SpeakerVerdict[][]): Measure[] {
  const all = articles.flat()
  const known = withName(all)
  const open = all.filter(one => one.gold.name === null)
  const base = { set: `PolNeAR dev, ${all.length} sources`, words: 'raw' as const, guarded: true }
  const measure = (name: string, label: string, note: string, rate: typeof rightOfAll): Measure =>
    measured({ ...base, key: `speakers.${name}`, label, note }, articles, sample => rate(sample.flat()))
  const count = (of: readonly SpeakerVerdict[], which: (one: SpeakerVerdict) => boolean): string =>
    `${of.filter(which).length} of ${of.length}`
  return [
    measure('right', 'speakers right', `${count(known, one => one.right)} known`, rightOfAll),
    measure('accuracy', '  right of named', `${count(open, one => one.named)} open ones named`, rightOfNamed),
    measure(
      'named',
      '  named',
      `a statement for ${count(known, one => one.statement !== undefined)}`,
      namedOfAll,
    ),
  ]
}
