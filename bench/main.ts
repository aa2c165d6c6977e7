import { parseArgs } from 'node:util'
import { CONTENDERS } from './contenders.ts'
import { coldStart, memoryOf } from './processes.ts'
import { median, type Timing, timeRounds } from './rounds.ts'
import { benchTexts } from './texts.ts'

const HELP = `npm run bench -- [options]
  --rounds N    how often each is timed (5)
  --articles N  on how many articles (20)
  --model DIR   another folder of weights
  --json        the table as JSON`

/** One row of the table. */
interface Row {
  readonly name: string
  readonly does: string
  /** Words a second, one thread. */
  readonly wordsPerSecond: number
  readonly slowest: number
  readonly fastest: number
  /** How many times as fast as the whole product. */
  readonly ratio?: number
  /** From the start of a process to its end with one article read. */
  readonly coldSeconds?: number
  readonly peakMegabytes?: number
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    articles: { type: 'string', default: '20' },
    model: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(HELP)
else await main()

async function main(): Promise<void> {
  const texts = benchTexts(Number(values.articles))
  const options = { rounds: Number(values.rounds), model: values.model, progress }
  const timings = await timeRounds(CONTENDERS, texts, options)
  const base = timings.find(timing => timing.contender.ours)
  const rows = timings.map(timing => rowOf(timing, base))
  progress('')
  if (values.json) console.log(JSON.stringify({ texts: texts.name, words: texts.words, rows }, null, 2))
  else
    console.log(
      `${texts.name}, ${texts.words} words, ${values.rounds} rounds, one thread each\n${table(rows)}`,
    )
}

function rowOf({ contender, rates }: Timing, base: Timing | undefined): Row {
  progress(`${contender.name}: start and memory`)
  const cold = coldStart(contender.name, 3, values.model)
  const memory = memoryOf(contender.name, Number(values.articles), values.model)
  return {
    name: contender.name,
    does: contender.does,
    wordsPerSecond: Math.round(median(rates)),
    slowest: Math.round(Math.min(...rates)),
    fastest: Math.round(Math.max(...rates)),
    ...(base && {
      ratio: Number(median(rates.map((rate, round) => rate / (base.rates[round] ?? rate))).toFixed(2)),
    }),
    ...(cold !== undefined && { coldSeconds: Number(cold.toFixed(2)) }),
    ...(memory !== undefined && { peakMegabytes: Math.round(memory) }),
  }
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(row => [
    row.name,
    `${row.wordsPerSecond} (${row.slowest}–${row.fastest})`,
    String(row.ratio ?? ''),
    String(row.coldSeconds ?? ''),
    String(row.peakMegabytes ?? ''),
    row.does,
  ])
  const all = [['', 'words/s (range)', 'ratio', 'cold start s', 'peak MB', 'gives'], ...cells]
  const widths = [0, 1, 2, 3, 4, 5].map(column => Math.max(...all.map(row => row[column]?.length ?? 0)))
  return all
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function progress(message: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${message}`)
}
