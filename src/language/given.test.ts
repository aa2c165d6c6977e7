import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWordPiece } from '../model/wordpiece.ts'
import { type GivenWords, piecesOfWords } from './given.ts'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'].flatMap(letter => [letter, `##${letter}`])
const wordPiece = createWordPiece(['[UNK]', '[CLS]', '[SEP]', '.', ...LETTERS].join('\n'))

/** Words parted by `|` in the text, which stand where they are found. */
function given(text: string, parted: string): GivenWords {
  let at = 0
  const words = parted.split('|').map((word, index) => {
    const start = text.indexOf(word, at)
    at = start + word.length
    return { start, end: at, opens: index === 0 }
  })
  return { text, words }
}

const piecesOf = (input: GivenWords): string[] => {
  const { pieces, words } = piecesOfWords(wordPiece, input)
  return words.map((word, index) => {
    const end = words[index + 1]?.piece ?? pieces.length
    return input.text.slice(pieces.starts[word.piece], pieces.ends[end - 1])
  })
}

test('every word has pieces of its own, over just its characters', () => {
  for (const [text, parted] of [
    ['We cannot go.', 'We|can|not|go|.'],
    ['We cannot go.', 'We|cannot|go|.'],
    ['dont', 'do|nt'],
    ['ten o.k. men', 'ten|o.k.|men'],
    ['a \u00ad b', 'a|\u00ad|b'],
  ] as const)
    assert.deepEqual(piecesOf(given(text, parted)), parted.split('|'))
})

test('a word keeps the gap before it; a part of a word has none', () => {
  const { pieces, words } = piecesOfWords(wordPiece, given('a\n\nbc', 'a|b|c'))
  const gaps = words.map(word => (pieces.shapes[word.piece] as number) % 4)
  assert.deepEqual(gaps, [3, 3, 0])
})
