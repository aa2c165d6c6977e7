import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ROOT } from './data.ts'
import { loweredInHistory } from './floors-history.ts'

const repository = mkdtempSync(join(tmpdir(), 'readout-floors-'))
after(() => rmSync(repository, { recursive: true, force: true }))

const git = (...args: readonly string[]): void => {
  const own = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']
  const { status, stderr } = spawnSync('git', [...own, ...args], { cwd: repository, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
}
const write = (floors: Readonly<Record<string, number>>): void =>
  writeFileSync(join(repository, 'eval', 'floors.json'), JSON.stringify({ data: {}, floors }))
const commit = (floors: Readonly<Record<string, number>>): void => {
  write(floors)
  git('add', '.')
  git('commit', '-q', '-m', 'Floors')
}

test('a commit that lowers a floor, or takes one away, is found; so is one that is not committed yet', () => {
  mkdirSync(join(repository, 'eval'))
  git('init', '-q')
  commit({ 'names.f1': 50, 'violations.own': 2 })
  commit({ 'names.f1': 52, 'violations.own': 1, 'times.f1': 80 })
  assert.deepEqual(loweredInHistory(repository), [])
  write({ 'names.f1': 51, 'violations.own': 1, 'times.f1': 80 })
  assert.deepEqual(loweredInHistory(repository), ['the working tree: names.f1: 52 → 51'])
  commit({ 'names.f1': 51, 'violations.own': 3 })
  const found = loweredInHistory(repository).map(line => line.replace(/^\S+ /, ''))
  assert.deepEqual(found, ['names.f1: 52 → 51', 'violations.own: 1 → 3', 'times.f1: 80 → none'])
  commit({ 'names.f1': 60, 'violations.own': 0, 'times.f1': 90 })
  assert.equal(loweredInHistory(repository).length, 3)
})

test('no history, no complaint', () => {
  assert.deepEqual(loweredInHistory(tmpdir()), [])
})

test('the floors of this repository have only gone up', () => {
  assert.deepEqual(loweredInHistory(ROOT), [])
})
