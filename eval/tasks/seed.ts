import { type Measure, points, type Task } from '../measure.ts'
import { checkSeed, SEED_REPORT } from '../seed/index.ts'

/** The share of expectations from the seed report that hold. */
export const seedTask: Task = {
  name: 'seed',
  short: true,
  files: () => [SEED_REPORT],
  async run({ stations, errors }): Promise<Measure[]> {
    const checks = await checkSeed(stations)
    const failed = checks.filter(check => !check.ok)
    if (errors)
      for (const { name, found } of failed)
        process.stdout.write(`  - seed ${name}${found ? `: ${found}` : ''}\n`)
    return [
      {
        key: 'seed.checks',
        label: 'seed report',
        set: `${checks.length} expectations`,
        words: 'raw',
        value: points((checks.length - failed.length) / checks.length),
        note: `${checks.length - failed.length} of ${checks.length}`,
        guarded: true,
      },
    ]
  },
}
