import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldRecords } from '../testing/folded.ts'
import { type MadeReport, madeRecord } from '../testing/made.ts'
import type { ItemKind } from '../types.ts'

function entries(kind: ItemKind, ...reports: readonly MadeReport[]): number {
  const records = reports.map((one, index) =>
    madeRecord({ publisher: `Outlet ${index}`, published: '2021-12-31', ...one }),
  )
  return foldRecords(records).filter(one => one.entry.kind === kind).length
}

const said = (content: string, speaker = 'Emily Horne|USA', more: Partial<MadeReport> = {}): MadeReport => ({
  statements: [{ content, speaker, organization: 'White House' }],
  ...more,
})
const FULL = 'Europe was too close to war and the leaders would speak again within a week about the border'

const ONE: Record<string, readonly MadeReport[]> = {
  'the same words': [said(FULL), said(FULL, 'Horn|USA')],
  'cut words': [said(FULL), said('Europe was too close to war')],
  'the spokesperson and the house': [
    said(FULL),
    { statements: [{ content: FULL, organization: 'White House' }] },
  ],
  'another translation': [
    said('The presidents agreed to continue the dialogue about security guarantees in Geneva next month'),
    said(
      'The presidents have agreed on the continuation of dialogue on guarantees of security in Geneva next month',
    ),
  ],
}
const TWO: Record<string, readonly MadeReport[]> = {
  'another speaker': [said(FULL), said(FULL, 'Dmitry Peskov|RUS')],
  'other words on one thing': [
    said('The call was serious and substantive, and both sides will keep talking'),
    said('Nobody walked away from the conversation feeling that nothing had been achieved'),
  ],
  'a denial': [
    said('The United States will send additional troops to Poland this winter'),
    said('The United States will not send any troops to Poland this winter'),
  ],
  'another number': [
    said('The two presidents spoke for 50 minutes on Thursday evening'),
    said('The two presidents spoke for 90 minutes on Thursday evening'),
  ],
  'months apart, in words like these': [
    said(FULL),
    said(FULL, 'Emily Horne|USA', { published: '2022-03-10' }),
  ],
}
for (const [name, reports] of Object.entries(ONE))
  test(`one statement: ${name}`, () => assert.equal(entries('statement', ...reports), 1))
for (const [name, reports] of Object.entries(TWO))
  test(`two statements: ${name}`, () => assert.equal(entries('statement', ...reports), 2))

const move = (sentence: string, actor = 'Russia', time = '2021-12-17'): MadeReport => ({
  moves: [{ type: 'REQUEST', actor: [actor], recipient: ['NATO'], sentence, time }],
})
test('a move told twice is one, another demand on another day is not', () => {
  const demand = 'Russia demanded that NATO rule out any further expansion to the east'
  assert.equal(
    entries('move', move(demand), move('Moscow demands NATO rule out expansion to the east', 'Moscow')),
    1,
  )
  assert.equal(
    entries('move', move(demand), move('Russia asked NATO to publish its answers', 'Russia', '2022-02-01')),
    2,
  )
  assert.equal(entries('move', move(demand), move('Poland demanded that NATO send troops', 'Poland')), 2)
})

test('documents are told by title, numbers and authors', () => {
  const paper = (title: string, ...authors: string[]): MadeReport => ({ documents: [{ title, authors }] })
  assert.equal(
    entries(
      'document',
      paper('draft treaty on security guarantees', 'Russia'),
      paper('Draft Treaty on Security Guarantees'),
    ),
    1,
  )
  assert.equal(
    entries('document', paper('Security Council Resolution 2231'), paper('Security Council Resolution 2202')),
    2,
  )
  assert.equal(entries('document', paper('draft agreement', 'Russia'), paper('draft agreement', 'France')), 2)
})
