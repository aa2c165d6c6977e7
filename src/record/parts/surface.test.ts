import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spanOfWords, type Written } from '../../../tests/layers.ts'
import { readingFrom } from '../../../tests/reading.ts'
import { partiesAfter, partiesBefore } from './surface.ts'

/** A tree that hangs every word on the first: only the order of the words is left to go by. */
const flat = (rows: readonly string[]): Written => {
  const words = rows.map(row => row.split(' ')[0])
  const conllu = rows
    .map((row, index) => `${index + 1} ${row} ${index === 0 ? '0 root' : '1 dep'}`)
    .join('\n')
  return {
    conllu: `# text = ${words.join(' ')}\n${conllu}`,
    entities: [
      ['Peru', 'GPE'],
      ['Kenya', 'GPE'],
      ['Chile', 'GPE'],
    ],
  }
}

const ROWS = [
  'Then then ADV',
  'Peru Peru PROPN',
  'and and CCONJ',
  'Kenya Kenya PROPN',
  'have have AUX',
  'spoken speak VERB',
  'briefly briefly ADV',
  'with with ADP',
  'Chile Chile PROPN',
]

const at = (written: Written, words: string) => {
  const { reading } = readingFrom(written)
  return { reading, index: reading.trees.tokenAt(spanOfWords(reading.layers.text, words).start) }
}

test('names right before a verb and right after its preposition', () => {
  const { reading, index } = at(flat(ROWS), 'spoken')
  assert.deepEqual(
    partiesBefore(reading, index).map(one => one.name),
    ['Peru', 'Kenya'],
  )
  assert.deepEqual(
    partiesAfter(reading, index, 'with').map(one => one.name),
    ['Chile'],
  )
  assert.deepEqual(partiesAfter(reading, index, 'to'), [])
})

test('another verb or a comma ends the search; a name that only describes a noun is nobody', () => {
  const other = [...ROWS.slice(0, 6), 'to to PART', 'win win VERB', 'with with ADP', 'Chile Chile PROPN']
  const ended = at(flat(other), 'spoken')
  assert.deepEqual(partiesAfter(ended.reading, ended.index, 'with'), [])
  const describing = [...ROWS, 'salmon salmon NOUN']
  const fish = at(flat(describing), 'spoken')
  assert.deepEqual(partiesAfter(fish.reading, fish.index, 'with'), [])
})
