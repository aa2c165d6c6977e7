import assert from 'node:assert/strict'
import { test } from 'node:test'
import { irregularLemma } from './irregular.ts'

test('irregular forms have the lemma of their verb, whatever ending was cut off', () => {
  for (const [form, given, wanted] of [
    ['froze', 'fro', 'freeze'],
    ['Swore', 'swor', 'swear'],
    ['overthrew', 'overthre', 'overthrow'],
    ['withheld', 'withhel', 'withhold'],
    ['misled', 'misle', 'mislead'],
    ['foresaw', 'foresaw', 'foresee'],
  ] as const)
    assert.equal(irregularLemma(form, given), wanted)
})

test('the base of another verb, and what is no such form, stay', () => {
  for (const [form, given] of [
    ['found', 'found'],
    ['ground', 'ground'],
    ['resent', 'resent'],
    ['report', 'report'],
    ['rebound', 'rebound'],
    ['undated', 'undate'],
  ] as const)
    assert.equal(irregularLemma(form, given), given)
})
