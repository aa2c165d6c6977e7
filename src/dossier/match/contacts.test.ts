import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { foldRecords } from '../testing/folded.ts'
import { type MadeContact, madeRecord } from '../testing/made.ts'

interface Told extends MadeContact {
  readonly published?: string
}

/** How many entries several reports make of one contact each. */
function entries(...told: readonly Told[]): number {
  const records = told.map(({ published, ...contact }, index) =>
    madeRecord({ publisher: `Outlet ${index}`, published: published ?? '2021-12-31', contacts: [contact] }),
  )
  const folded = foldRecords(records)
  const reversed = foldRecords([...records].reverse())
  assert.equal(folded.length, reversed.length)
  return folded.length
}

const BIDEN = 'Joe Biden|USA|US President'
const PUTIN = 'Vladimir Putin|RUS|Russian President'
const call = { mode: 'phone', parties: [BIDEN, PUTIN], start: '2021-12-30' } as const

describe('one contact', () => {
  const cases: Record<string, readonly Told[]> = {
    'the same persons on one day': [call, { ...call, parties: ['Putin', 'Joseph Biden|USA'] }],
    'an instant and the day in the other zone': [
      { ...call, start: '2021-12-30T16:30-05:00' },
      { ...call, start: '2021-12-31' },
    ],
    'two local days and a report that knows the hour': [
      { ...call, start: '2021-12-30' },
      { ...call, start: '2021-12-30T16:30-05:00' },
      { ...call, start: '2021-12-31' },
    ],
    'an office and who holds it': [call, { ...call, parties: [BIDEN, 'the Russian president|RUS'] }],
    'a transliteration': [
      { parties: ['Volodymyr Zelensky|UKR', BIDEN], start: '2021-09-01' },
      { parties: ['Zelenskiy|UKR', 'Biden|USA'], start: '2021-09-01' },
    ],
    'a plan that came true': [
      { parties: ['Russia', 'United States'], place: 'Geneva', start: '2022-01-10', status: 'scheduled' },
      { parties: ['Russia', 'United States'], place: 'Geneva', start: '2022-01-10', published: '2022-01-11' },
    ],
    'a date that was moved': [
      {
        parties: [BIDEN, PUTIN],
        place: 'Geneva',
        start: '2022-01-10',
        status: 'scheduled',
        published: '2022-01-02',
      },
      {
        parties: [BIDEN, PUTIN],
        place: 'Geneva',
        start: '2022-01-17',
        status: 'postponed',
        published: '2022-01-08',
      },
      {
        parties: [BIDEN, PUTIN],
        place: 'Geneva',
        start: '2022-01-17',
        status: 'held',
        published: '2022-01-18',
      },
    ],
    'states with the delegates of the other report': [
      {
        parties: ['Russia', 'United States'],
        delegates: ['Sergei Ryabkov|RUS', 'Wendy Sherman|USA'],
        start: '2022-01-10',
      },
      { parties: ['Sergei Ryabkov|RUS', 'Wendy Sherman|USA'], start: '2022-01-10' },
    ],
    'no day, but reported in the same days': [call, { mode: 'phone', parties: [BIDEN, PUTIN] }],
  }
  for (const [name, told] of Object.entries(cases)) test(name, () => assert.equal(entries(...told), 1))
})

describe('two contacts', () => {
  const cases: Record<string, readonly Told[]> = {
    'one pair on two days': [call, { ...call, start: '2021-12-07' }],
    'one pair on neighbouring days': [call, { ...call, start: '2021-12-31' }],
    'a call and a meeting': [call, { ...call, mode: 'meeting' }],
    'other persons of the same states': [
      call,
      { ...call, parties: ['Antony Blinken|USA', 'Sergei Lavrov|RUS'] },
    ],
    'a person and only his state': [call, { ...call, parties: ['United States', 'Russia'], mode: 'meeting' }],
    'two places': [
      { parties: ['Iran', 'France'], place: 'Vienna', start: '2015-06-30' },
      { parties: ['Iran', 'France'], place: 'Geneva', start: '2015-06-30' },
    ],
    'a pair and a round with more': [
      { parties: ['John Kerry|USA', 'Javad Zarif|IRN'], start: '2015-06-30' },
      {
        parties: ['John Kerry|USA', 'Javad Zarif|IRN', 'Ernest Moniz|USA', 'Sergei Lavrov|RUS'],
        mode: 'multilateral',
        start: '2015-06-30',
      },
    ],
    'a plan that nobody moved and a meeting a week later': [
      { parties: [BIDEN, PUTIN], start: '2022-01-10', status: 'scheduled' },
      { parties: [BIDEN, PUTIN], start: '2022-01-17', published: '2022-01-18' },
    ],
    'a refused meeting and a call': [
      { parties: ['Barack Obama|USA', 'Hassan Rouhani|IRN'], status: 'refused' },
      { parties: ['Barack Obama|USA', 'Hassan Rouhani|IRN'], mode: 'phone', start: '2021-12-29' },
    ],
    'brothers in name': [
      { parties: ['Kim Jong-un|PRK', 'Xi Jinping|CHN'], start: '2018-03-27' },
      { parties: ['Kim Yo-jong|PRK', 'Xi Jinping|CHN'], start: '2018-03-27' },
    ],
  }
  for (const [name, told] of Object.entries(cases))
    test(name, () => assert.equal(entries(...told), told.length))
})

test('an undated call between two dated ones joins neither', () => {
  const open = { mode: 'phone', parties: [BIDEN, PUTIN], published: '2022-01-03' } as const
  assert.equal(entries(call, { ...call, start: '2022-01-02' }, open), 3)
})
