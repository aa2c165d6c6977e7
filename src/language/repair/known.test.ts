import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isKnownBody, knownType } from './known.ts'

test('states, bodies, movements and agencies are told by their names', () => {
  const types = ['Georgia', 'EU', 'al-Qaida', 'Hizbollah', 'Xinhua', 'Kremlin', 'NATO'].map(knownType)
  assert.deepEqual(types, ['LOC', 'ORG', 'ORG', 'ORG', 'ORG', 'ORG', 'ORG'])
})

test('a name that only holds such a word stays as it is', () => {
  const open = ['Hamas Street', 'Reuters Plaza', 'Isis Turner', 'Who', 'Ba', 'Michael Bloomberg']
  assert.deepEqual(
    open.filter(name => knownType(name) !== undefined),
    [],
  )
})

test('a seat of power may be meant as a place', () => {
  assert.equal(isKnownBody('Kremlin'), false)
})
