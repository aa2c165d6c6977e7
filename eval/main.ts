import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { digestOf, filesIn, hasShared, NO_SHARED, ROOT } from './data.ts'
import { belowFloors, type Floors, raised, readFloors, writeFloors } from './floors.ts'
import { GOALS } from './goals.ts'
import type { Context, Measure } from './measure.ts'
import { openStations } from './predict.ts'
import { tableOf } from './table.ts'
import { TASKS } from './tasks/index.ts'

const HELP = `npm run eval -- [options]
  --only TASK[,TASK]  only these: ${TASKS.map(task => task.name).join(', ')}
  --short             the quick tasks only (goes with npm test)
  --json              the table as JSON
  --errors            what is missed, false or wrong, with snippets (seed, gold, contacts, events)
  --model DIR         another folder of weights
  --update            raise the floors to one point below the measured; lowers none`

interface Flags {
  readonly only?: string | undefined
  readonly short?: boolean | undefined
  readonly json?: boolean | undefined
  readonly errors?: boolean | undefined
  readonly model?: string | undefined
  readonly update?: boolean | undefined
}

/** Scores the product on the shared sets; 0 done, 1 below a floor, 2 wrong usage. */
async function main(): Promise<number> {
  const flags = readFlags()
  if (flags === undefined) return 2
  if (!hasShared()) {
    console.log(NO_SHARED)
    return 0
  }
  const wanted = flags.only?.split(',')
  const tasks = TASKS.filter(task => (wanted ? wanted.includes(task.name) : !flags.short || task.short))
  const floors = readFloors()
  const measures = await measureAll(tasks, flags)
  console.log(flags.json ? asJson(measures, floors) : tableOf(measures, floors))
  if (flags.update) return update(tasks, measures, floors, flags)
  return report(measures, floors)
}

function readFlags(): Flags | undefined {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        short: { type: 'boolean' },
        json: { type: 'boolean' },
        errors: { type: 'boolean' },
        model: { type: 'string' },
        update: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    const unknown = values.only?.split(',').filter(name => !TASKS.some(task => task.name === name)) ?? []
    if (unknown.length > 0) throw new Error(`no such task: ${unknown.join(', ')}`)
    if (values.help) {
      console.log(HELP)
      process.exit(0)
    }
    return values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`)
    return undefined
  }
}

async function measureAll(tasks: typeof TASKS, flags: Flags): Promise<Measure[]> {
  const stations = await openStations(flags.model)
  const measures: Measure[] = []
  for (const task of tasks) {
    const started = performance.now()
    const progress = (message: string): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${task.name}: ${message}`)
    }
    const context: Context = {
      stations,
      short: flags.short === true,
      errors: flags.errors === true,
      progress,
    }
    measures.push(...(await task.run(context)))
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}${task.name}: ${seconds} s\n`)
  }
  return measures
}

function asJson(measures: readonly Measure[], floors: Floors): string {
  const rows = measures.map(measure => ({
    ...measure,
    goal: measure.goal ?? GOALS[measure.key],
    floor: floors.floors[measure.key],
  }))
  return JSON.stringify({ measures: rows }, null, 2)
}

function report(measures: readonly Measure[], floors: Floors): number {
  const below = belowFloors(measures, floors)
  for (const measure of below) {
    console.error(
      `below the floor: ${measure.key} is ${measure.value}, the floor is ${floors.floors[measure.key]}`,
    )
  }
  return below.length > 0 ? 1 : 0
}

function update(tasks: typeof TASKS, measures: readonly Measure[], before: Floors, flags: Flags): number {
  if (flags.short) {
    console.error('--update needs the whole sets: leave --short out')
    return 2
  }
  const { floors, refused } = raised(measures, before)
  const model = modelDigest(flags.model)
  const data = Object.fromEntries(tasks.map(task => [task.name, digestOf(task.files())]))
  writeFloors({ ...(model && { model }), data: { ...before.data, ...data }, floors })
  for (const key of refused) console.error(`not lowered: ${key} stays at ${before.floors[key]}`)
  return refused.length > 0 ? 1 : 0
}

function modelDigest(folder?: string): string | undefined {
  const weights = resolve(folder ?? join(ROOT, 'model'))
  const files = existsSync(weights) ? filesIn(weights, '.onnx') : []
  return files.length > 0 ? digestOf(files) : undefined
}

process.exitCode = await main()
