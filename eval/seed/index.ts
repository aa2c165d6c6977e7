import { join } from 'node:path'
import { readText, SHARED } from '../data.ts'
import type { Stations } from '../predict.ts'
import { readRecord } from '../predict.ts'
import type { Check } from './check.ts'
import { contactChecks, undatedChecks } from './contacts.ts'
import { restChecks } from './rest.ts'
import { statementChecks } from './statements.ts'

/** Where the seed report lies. */
export const SEED_REPORT = join(SHARED, 'reports', 'seed-report.txt')

const PUBLISHED = '2021-12-31'

/** Reads the seed report with and without its date and checks what a careful desk editor takes from it. */
export async function checkSeed(stations: Stations): Promise<Check[]> {
  const input = readText(SEED_REPORT).replace(/\r\n?/g, '\n')
  const dated = await readRecord(stations, input, PUBLISHED)
  const undated = await readRecord(stations, input)
  const layers = await stations.annotate?.(
    stations.articleFromText?.(input, { published: PUBLISHED }) ?? { text: input, published: PUBLISHED },
  )
  return [
    ...contactChecks(dated),
    ...statementChecks(dated),
    ...restChecks(dated, input, layers),
    ...undatedChecks(undated),
  ]
}
