import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { layersFrom, spanOfWords } from '../../tests/layers.ts'
import { treesOf } from './tree.ts'

const TEXT = layersFrom({
  conllu: `
# text = The minister of trade met her guests.
1 The the DET 2 det
2 minister minister NOUN 5 nsubj
3 of of ADP 4 case
4 trade trade NOUN 2 nmod
5 met meet VERB 0 root
6 her her PRON 7 nmod:poss
7 guests guest NOUN 5 obj
8 . . PUNCT 5 punct
`,
})

test('dependents by relation, subtype left off unless asked for', () => {
  const trees = treesOf(TEXT)
  assert.deepEqual(trees.children(1), [0, 3])
  assert.deepEqual(trees.dependents(6, 'nmod'), [5])
  assert.deepEqual(trees.dependents(6, 'nmod:poss'), [5])
  assert.deepEqual(trees.dependents(1, 'nmod:poss'), [])
  assert.ok(!trees.hasRelation(3, 'nmod:poss'))
})

test('subtrees and their spans', () => {
  const trees = treesOf(TEXT)
  assert.deepEqual(trees.subtree(1), [0, 1, 2, 3])
  const span = trees.subtreeSpan(1)
  assert.equal(TEXT.text.slice(span.start, span.end), 'The minister of trade')
})

test('the head of a span is the word that hangs outside it', () => {
  const trees = treesOf(TEXT)
  assert.equal(trees.headOf(spanOfWords(TEXT.text, 'The minister of trade')), 1)
  assert.equal(trees.headOf(spanOfWords(TEXT.text, 'her guests.')), 6)
  assert.equal(trees.headOf(spanOfWords(TEXT.text, 'trade')), 3)
})

test('tokens are found by offset', () => {
  const trees = treesOf(TEXT)
  fc.assert(
    fc.property(fc.nat(TEXT.text.length + 5), offset => {
      const at = trees.tokenAt(offset)
      assert.ok(at === TEXT.tokens.length || (TEXT.tokens[at]?.end ?? 0) > offset)
      assert.ok(at === 0 || (TEXT.tokens[at - 1]?.end ?? 0) <= offset)
    }),
  )
})

test('a tree that bites its tail ends', () => {
  const tokens = [1, 0].map((head, index) => ({
    start: index,
    end: index + 1,
    sentence: 0,
    lemma: 'x',
    upos: 'NOUN',
    head,
    deprel: 'dep',
  }))
  assert.deepEqual(treesOf({ tokens }).subtree(0), [0, 1])
})
