import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { wholeNames } from './whole-names.ts'

const BROKEN = `
# text = Barack Obama called Hassan Rohani.
1 Barack Barack PROPN 3 nsubj
2 Obama Obama PROPN 3 obj
3 called call VERB 0 root
4 Hassan Hassan PROPN 3 obj
5 Rohani Rohani PROPN 4 flat
6 . . PUNCT 3 punct
`
const tokens = [...layersFrom({ conllu: BROKEN }).tokens]
const person = (first: number, last: number) => ({
  type: 'PER' as const,
  first,
  last,
  start: tokens[first]?.start ?? 0,
  end: tokens[last - 1]?.end ?? 0,
})
const arcs = (all: typeof tokens) => all.map(({ head, deprel }) => `${head} ${deprel}`)

test('a person’s name hangs together, by its first word', () => {
  const whole = arcs(wholeNames(tokens, [person(0, 2), person(3, 5)]))
  assert.deepEqual(whole.slice(0, 5), ['2 nsubj', '0 flat', '-1 root', '2 obj', '3 flat'])
})

test('what is whole, or no person’s, is left as it is', () => {
  assert.equal(wholeNames(tokens, [person(3, 5)]), tokens)
  assert.equal(wholeNames(tokens, [{ ...person(0, 2), type: 'ORG' }]), tokens)
})

test('no circle is made where the way up leads back into the name', () => {
  const odd = tokens.map((token, index) => (index === 2 ? { ...token, head: 1 } : token))
  const circle = odd.map((token, index) => (index === 1 ? { ...token, head: -1, deprel: 'root' } : token))
  assert.deepEqual(arcs(wholeNames(circle, [person(0, 2)])), arcs(circle))
})
