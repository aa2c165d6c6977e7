import assert from 'node:assert/strict'
import { test } from 'node:test'
import { treesOf } from '../tree.ts'
import type { Token } from '../types.ts'
import { directionOf } from './direction.ts'

type Row = readonly [form: string, lemma: string, upos: string, head: number, deprel: string, feats?: string]

/** The direction of a word, if not said otherwise the last, of a sentence that is given word by word. */
function directionIn(rows: readonly Row[], at = rows.length - 1) {
  let text = ''
  const tokens: Token[] = rows.map(([form, lemma, upos, head, deprel, feats]) => {
    const start = text === '' ? 0 : text.length + 1
    text += `${text === '' ? '' : ' '}${form}`
    return {
      start,
      end: start + form.length,
      sentence: 0,
      lemma,
      upos,
      head,
      deprel,
      ...(feats !== undefined && { feats }),
    }
  })
  const last = tokens[at]
  return last && directionOf(treesOf({ tokens }), text, { start: last.start, end: last.end })
}

const PAST = 'Tense=Past|VerbForm=Fin'
const on: Row = ['on', 'on', 'ADP', 99, 'case']

test('past and future tense', () => {
  assert.equal(
    directionIn([
      ['They', 'they', 'PRON', 1, 'nsubj'],
      ['met', 'meet', 'VERB', -1, 'root', PAST],
      on,
      ['Monday', 'Monday', 'PROPN', 1, 'obl'],
    ]),
    'past',
  )
  assert.equal(
    directionIn([
      ['They', 'they', 'PRON', 2, 'nsubj'],
      ['will', 'will', 'AUX', 2, 'aux'],
      ['meet', 'meet', 'VERB', -1, 'root', 'VerbForm=Inf'],
      on,
      ['Monday', 'Monday', 'PROPN', 2, 'obl'],
    ]),
    'future',
  )
})

test('what is planned lies ahead, though the plan is past', () => {
  const rows: Row[] = [
    ['They', 'they', 'PRON', 1, 'nsubj'],
    ['planned', 'plan', 'VERB', -1, 'root', PAST],
    ['to', 'to', 'PART', 3, 'mark'],
    ['meet', 'meet', 'VERB', 1, 'xcomp', 'VerbForm=Inf'],
    on,
    ['Monday', 'Monday', 'PROPN', 3, 'obl'],
  ]
  assert.equal(directionIn(rows), 'future')
})

test('"would" in what was said lies ahead; what lasts until a day does too', () => {
  const rows: Row[] = [
    ['He', 'he', 'PRON', 1, 'nsubj'],
    ['said', 'say', 'VERB', -1, 'root', PAST],
    ['they', 'they', 'PRON', 4, 'nsubj'],
    ['would', 'would', 'AUX', 4, 'aux'],
    ['meet', 'meet', 'VERB', 1, 'ccomp', 'VerbForm=Inf'],
    on,
    ['Monday', 'Monday', 'PROPN', 4, 'obl'],
  ]
  assert.equal(directionIn(rows), 'future')
  assert.equal(
    directionIn([
      ['Closed', 'close', 'VERB', -1, 'root', PAST],
      ['until', 'until', 'ADP', 2, 'case'],
      ['Friday', 'Friday', 'PROPN', 0, 'obl'],
    ]),
    'future',
  )
})

test('a timetable is in the present tense; without a verb nothing tells', () => {
  assert.equal(
    directionIn([
      ['Talks', 'talk', 'NOUN', 1, 'nsubj'],
      ['begin', 'begin', 'VERB', -1, 'root', 'Tense=Pres|VerbForm=Fin'],
      on,
      ['Monday', 'Monday', 'PROPN', 1, 'obl'],
    ]),
    'future',
  )
  assert.equal(
    directionIn([['Talks', 'talk', 'NOUN', -1, 'root'], on, ['Monday', 'Monday', 'PROPN', 0, 'nmod']]),
    undefined,
  )
})

test('an arc over another verb is a slip of the tree', () => {
  const rows: Row[] = [
    ['We', 'we', 'PRON', 2, 'nsubj'],
    ['will', 'will', 'AUX', 2, 'aux', 'VerbForm=Fin'],
    ['move', 'move', 'VERB', -1, 'root', 'VerbForm=Inf'],
    ['said', 'say', 'VERB', -1, 'root', PAST],
    ['Maria', 'Maria', 'PROPN', 3, 'nsubj'],
    on,
    ['Thursday', 'Thursday', 'PROPN', 2, 'obl'],
  ]
  assert.equal(directionIn(rows), 'past')
})

test('the day before a finite verb of planning is when that was done; of what is planned it lies ahead', () => {
  const proposed: readonly Row[] = [
    ['On', 'on', 'ADP', 1, 'case'],
    ['Monday', 'Monday', 'PROPN', 3, 'obl'],
    ['Norway', 'Norway', 'PROPN', 3, 'nsubj'],
    ['proposed', 'propose', 'VERB', -1, 'root', PAST],
    ['talks', 'talk', 'NOUN', 3, 'obj'],
  ]
  assert.equal(directionIn(proposed, 1), 'past')
  const planned: readonly Row[] = [
    ['Talks', 'talk', 'NOUN', 2, 'nsubj:pass'],
    ['were', 'be', 'AUX', 2, 'aux:pass', PAST],
    ['planned', 'plan', 'VERB', -1, 'root', 'Tense=Past|VerbForm=Part|Voice=Pass'],
    on,
    ['Monday', 'Monday', 'PROPN', 2, 'obl'],
  ]
  assert.equal(directionIn(planned), 'future')
})
