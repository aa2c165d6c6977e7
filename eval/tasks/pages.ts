import { type Measure, measured, points, type Task } from '../measure.ts'
import { PAGES_GOLD, pageRates, scorePages } from '../pages.ts'

/** Article text on the pages of the extraction benchmark. */
export const pagesTask: Task = {
  name: 'pages',
  short: true,
  files: () => [PAGES_GOLD],
  async run({ progress, errors }): Promise<Measure[]> {
    progress('article text')
    const scores = scorePages()
    const { precision, recall, accuracy } = pageRates(scores)
    if (errors)
      for (const { id, fp, fn } of scores.filter(({ tp }) => tp < WORTH_A_LOOK).sort((a, b) => a.tp - b.tp))
        process.stdout.write(`  - page ${id.slice(0, 8)}: ${points(fp)} too much, ${points(fn)} missing\n`)
    return [
      measured(
        {
          key: 'pages.f1',
          label: 'article text f1',
          set: `${scores.length} pages of the extraction benchmark`,
          words: 'raw',
          note: `P ${points(precision).toFixed(1)}, R ${points(recall).toFixed(1)}, ${points(accuracy).toFixed(0)} % word for word; both halves were looked at`,
          peers: 'Readability 94.1, trafilatura 96.7, rs_trafilatura 97.1 on these pages',
          guarded: true,
        },
        scores,
        sample => pageRates(sample).f1,
      ),
    ]
  },
}

const WORTH_A_LOOK = 0.95
