import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { hasShared, NO_SHARED, ROOT } from './data.ts'
import { emptyRecord, openStations } from './predict.ts'
import { checkSeed } from './seed/index.ts'
import { statementChecks } from './seed/statements.ts'

const WEIGHTS = join(ROOT, 'model', 'readout.onnx')
const skip = hasShared() ? (existsSync(WEIGHTS) ? false : 'skipped: model/ has no weights') : NO_SHARED

test('an empty record meets no expectation', () => {
  assert.deepEqual(
    statementChecks(emptyRecord('')).filter(check => check.ok),
    [],
  )
})

test('the seed report is read as a careful desk editor reads it', { skip }, async () => {
  const checks = await checkSeed(await openStations())
  const missing = checks.filter(check => !check.ok).map(check => check.name)
  assert.deepEqual(missing, [])
})
