import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom, type Written } from '../../../tests/layers.ts'
import { slice } from '../../base/span.ts'
import { settleNames } from './names.ts'

/** The names of a text after mending, with their types. */
function settled(words: readonly string[], entities: NonNullable<Written['entities']>): string[][] {
  const sentences = words.map(
    sentence =>
      `# text = ${sentence}\n${sentence
        .split(' ')
        .map((form, at) => `${at + 1} ${form} ${form} PROPN ${at === 0 ? 0 : 1} ${at === 0 ? 'root' : 'dep'}`)
        .join('\n')}\n`,
  )
  const layers = layersFrom({ conllu: `\n${sentences.join('\n')}`, entities })
  return settleNames(layers.text, layers.tokens, layers.entities).map(one => [
    one.type,
    slice(layers.text, one),
  ])
}

test('where somebody is from is no part of the name, unless the name has one word', () => {
  assert.deepEqual(settled(['Amy Berg of Ohio spoke'], [['Amy Berg of Ohio', 'PER']]), [['PER', 'Amy Berg']])
  assert.deepEqual(settled(['Joan of Arc spoke'], [['Joan of Arc', 'PER']]), [['PER', 'Joan of Arc']])
  assert.deepEqual(settled(['Bank Berg of Ohio spoke'], [['Bank Berg of Ohio', 'ORG']]), [
    ['ORG', 'Bank Berg of Ohio'],
  ])
})

test('a body that ends with the name of a person is a place and that person', () => {
  const found = settled(
    ['Senator from Vermont Ann Berg spoke', 'Ann Berg left'],
    [
      ['Vermont Ann Berg', 'ORG'],
      ['Ann Berg#2', 'PER'],
    ],
  )
  assert.deepEqual(found, [
    ['LOC', 'Vermont'],
    ['PER', 'Ann Berg'],
    ['PER', 'Ann Berg'],
  ])
})

test('in a line of capitals only what the text names elsewhere, or is known, is a name', () => {
  const loud: NonNullable<Written['entities']> = [
    ['BERG', 'PER'],
    ['VISIT', 'ORG'],
    ['FRANCE', 'LOC'],
  ]
  assert.deepEqual(settled(['BERG TO VISIT FRANCE', 'Ann Berg left'], [...loud, ['Ann Berg', 'PER']]), [
    ['PER', 'BERG'],
    ['LOC', 'FRANCE'],
    ['PER', 'Ann Berg'],
  ])
  assert.equal(settled(['BERG TO VISIT FRANCE'], loud).length, 3)
})

test('a name whose halves a hyphen joins is one', () => {
  const text = 'Abdel Fattah al-Burhan met Ann Berg'
  let end = 0
  const tokens = text.split(/(?<=-)|(?=-)|\s/).map(form => {
    const start = text.indexOf(form, end)
    end = start + form.length
    return { start, end, sentence: 0, lemma: form, upos: 'PROPN', head: -1, deprel: 'root' }
  })
  const person = (first: number, last: number) => ({
    type: 'PER' as const,
    first,
    last,
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
  })
  const names = (...given: ReturnType<typeof person>[]) =>
    settleNames(text, tokens, given).map(one => slice(text, one))
  assert.deepEqual(names(person(0, 3), person(4, 5)), ['Abdel Fattah al-Burhan'])
  assert.deepEqual(names(person(0, 3)), ['Abdel Fattah al-Burhan'])
})
