import { parseArgs } from 'node:util'
import { CONTENDERS } from './contenders.ts'
import { type Growth, growth, growthTable } from './growth.ts'
import { isPinned, pinned } from './pin.ts'
import { coldStart, commandCost, memoryOf } from './processes.ts'
import { median, type Timing, timeRounds } from './rounds.ts'
import { columns } from './table.ts'
import { benchTexts, type Texts } from './texts.ts'

const HELP = `npm run bench -- [options]
  --rounds N     how often each is timed (5)
  --articles N   on how many articles (20)
  --model DIR    another folder of weights
  --no-growth    leave out how cost grows with more and longer reports (two minutes)
  --json         the tables as JSON

All run on one core, bound to it where the system can. Times are seconds of the processor, which on one core are those
of the clock and change little with what else runs meanwhile.`

/** One row of the table. */
interface Row {
  readonly name: string
  readonly does: string
  /** Words a second of the processor. */
  readonly wordsPerSecond: number
  readonly slowest: number
  readonly fastest: number
  /** How many times as fast as the whole product. */
  readonly ratio?: number
  /** Seconds of the processor from the start of a process to its end with one article read. */
  readonly coldSeconds?: number
  readonly peakMegabytes?: number
}

const { values } = parseArgs({
  allowNegative: true,
  options: {
    rounds: { type: 'string', default: '5' },
    articles: { type: 'string', default: '20' },
    model: { type: 'string' },
    growth: { type: 'boolean', default: true },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(HELP)
else process.exitCode = pinned() ?? (await main())

async function main(): Promise<number> {
  const texts = benchTexts(Number(values.articles))
  const timings = await timeRounds(CONTENDERS, texts, {
    rounds: Number(values.rounds),
    model: values.model,
    progress,
  })
  const base = timings.find(timing => timing.contender.ours)
  const rows = timings.map(timing => rowOf(timing, base))
  const command = commandCost(3)
  const grown = values.growth ? await growth(texts.all, { model: values.model, progress }) : []
  progress('')
  if (values.json)
    console.log(
      JSON.stringify({ texts: texts.name, words: texts.words, rows, command, growth: grown }, null, 2),
    )
  else console.log(report(texts, rows, command, grown))
  return 0
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

function report(
  texts: Texts,
  rows: readonly Row[],
  command: ReturnType<typeof commandCost>,
  grown: readonly Growth[],
): string {
  const bound = isPinned() ? 'bound to one core' : 'one thread each'
  const parts = [
    `${texts.name}, ${texts.words} words, ${values.rounds} rounds, ${bound}, Node ${process.versions.node}`,
    columns(cellsOf(rows)),
  ]
  if (command)
    parts.push(
      '',
      `readout read, one report, cold: ${command.processor.toFixed(2)} s of the processor (${command.seconds.toFixed(2)} s by the clock), ${Math.round(command.megabytes)} MB`,
    )
  if (grown.length > 0) parts.push('', columns(growthTable(grown)))
  return parts.join('\n')
}

function cellsOf(rows: readonly Row[]): string[][] {
  return [
    ['', 'words/s (range)', 'ratio', 'cold start s', 'peak MB', 'gives'],
    ...rows.map(row => [
      row.name,
      `${row.wordsPerSecond} (${row.slowest}–${row.fastest})`,
      String(row.ratio ?? ''),
      String(row.coldSeconds ?? ''),
      String(row.peakMegabytes ?? ''),
      row.does,
    ]),
  ]
}

function progress(message: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${message}`)
}
