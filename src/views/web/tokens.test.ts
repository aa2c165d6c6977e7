import assert from 'node:assert/strict'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { freshFolder } from '../../store/testing/databases.ts'
import { limitOf } from './limits.ts'
import { openTokens } from './tokens.ts'

test('a token is known by whom it was made for until it is taken back; its words are not kept', context => {
  const folder = freshFolder()
  context.after(() => rmSync(folder, { recursive: true }))
  const tokens = openTokens(folder)
  assert.deepEqual(tokens.list(), [])
  const { id, token } = tokens.create('Ada', '2022-01-01T00:00:00Z')
  assert.match(token, /^rdt_[\w-]{43}$/)
  const beside = openTokens(folder)
  assert.equal(beside.owner(token), 'Ada')
  assert.equal(beside.owner(`${token}x`), undefined)
  assert.equal(beside.owner(''), undefined)
  const path = join(folder, 'tokens.json')
  assert.ok(!readFileSync(path, 'utf8').includes(token))
  if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o077, 0)
  assert.ok(tokens.revoke(id))
  assert.ok(!tokens.revoke(id))
  assert.equal(openTokens(folder).owner(token), undefined)
})

test('a limit lets so many through, then as many as time brings back; one person does not spend another’s', () => {
  let now = 0
  const limit = limitOf(3, 60, () => now)
  assert.deepEqual(
    [1, 2, 3].map(() => limit.take('a')),
    [0, 0, 0],
  )
  assert.equal(limit.take('a'), 20)
  assert.equal(limit.take('b'), 0)
  now += 20_000
  assert.equal(limit.take('a'), 0)
  assert.ok(limit.take('a') > 0)
})
