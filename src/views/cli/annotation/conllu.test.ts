import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../../tests/layers.ts'
import { InputError } from '../../../base/problem.ts'
import { readConllu } from './conllu-in.ts'
import { conlluOf, conlluWith } from './conllu-out.ts'

const ROWS = [
  '1\tThey\tthey\tPRON\t_\tCase=Nom\t4\tnsubj\t_\t_',
  '2-3\tcan’t\t_\t_\t_\t_\t_\t_\t_\t_',
  '2\tca\tcan\tAUX\t_\t_\t4\taux\t_\t_',
  '3\tn’t\tnot\tPART\t_\t_\t4\tadvmod\t_\t_',
  '4\tgo\tgo\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No',
  '5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_',
]
const SECOND = ['1\tYes\tyes\tINTJ\t_\t_\t0\troot\t_\t_']
const CONLLU = `# newdoc id = a-1
# newpar
# sent_id = a-1-1
# text = They can’t go.
${ROWS.join('\n')}

# newpar
# sent_id = a-1-2
# text = Yes
${SECOND.join('\n')}

`

test('what is written can be read back, and gives the same text and words', () => {
  const layers = layersFrom({ conllu: CONLLU })
  const blocks = [
    { kind: 'paragraph' as const, start: 0, end: 14 },
    { kind: 'paragraph' as const, start: 16, end: 19 },
  ]
  assert.equal(conlluOf({ id: 'a-1', blocks }, layers), CONLLU)
  const [document, ...others] = readConllu('file', CONLLU)
  assert.deepEqual(others, [])
  assert.equal(document?.text.trim(), layers.text)
  assert.deepEqual(
    document?.words.map(({ start, end, opens }) => [document.text.slice(start, end), opens]),
    [
      ['They', true],
      ['ca', false],
      ['n’t', false],
      ['go', false],
      ['.', false],
      ['Yes', true],
    ],
  )
})

test('given lines keep their words, comments and last column; the rest is new', () => {
  const given = CONLLU.replaceAll(/\t(?:PRON|AUX|PART|VERB|PUNCT|INTJ)\t/g, '\tX\t')
  const [document] = readConllu('file', given)
  assert.ok(document)
  assert.equal(conlluWith(document, layersFrom({ conllu: CONLLU })), CONLLU)
})

test('documents are told apart; empty words and enhanced dependencies go', () => {
  const two = `${CONLLU}${CONLLU.replace('a-1', 'a-2')}`
  assert.equal(readConllu('file', two).length, 2)
  const empty = CONLLU.replace(`${ROWS[4]}\n`, `${ROWS[4]}\n4.1\tgo\tgo\tVERB\t_\t_\t_\t_\t0:root\t_\n`)
  const [document] = readConllu('file', empty)
  assert.ok(document)
  assert.equal(conlluWith(document, layersFrom({ conllu: CONLLU })), CONLLU)
})

test('what is no CoNLL-U is refused with its line', () => {
  for (const [text, message] of [
    ['The president met the press.', /^file, line 1 is no CoNLL-U/],
    ['# text = x\n1\tx\tx\n', /^file, line 2 is no CoNLL-U/],
    ['# only a comment\n\n', /^file holds no words in CoNLL-U/],
  ] as const)
    assert.throws(
      () => readConllu('file', text),
      error => error instanceof InputError && error.code === 'not-conllu' && message.test(error.message),
    )
})
