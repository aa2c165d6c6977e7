import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPluralForm, singularOf } from './plural.ts'

test('plurals that are not made by "-s" alone have their singular', () => {
  for (const [form, wanted] of [
    ['Spokesmen', 'spokesman'],
    ['treaties', 'treaty'],
    ['embargoes', 'embargo'],
    ['churches', 'church'],
    ['witnesses', 'witness'],
    ['taxes', 'tax'],
    ['crises', 'crisis'],
    ['wives', 'wife'],
    ['halves', 'half'],
    ['viruses', 'virus'],
    ['memoranda', 'memorandum'],
    ['movies', 'movie'],
    ['foes', 'foe'],
    ['headaches', 'headache'],
    ['series', 'series'],
  ] as const)
    assert.equal(singularOf(form), wanted)
})

test('others are left to the model', () => {
  for (const form of ['talks', 'ties', 'houses', 'causes', 'offices', 'bases', 'men', 'data', 'gloves'])
    assert.ok([undefined, form.slice(0, -1)].includes(singularOf(form)), form)
})

test('some forms say by themselves that they are plurals', () => {
  assert.deepEqual(['spokesmen', 'memoranda', 'specimen', 'women', 'talks'].map(isPluralForm), [
    true,
    true,
    false,
    true,
    false,
  ])
})
