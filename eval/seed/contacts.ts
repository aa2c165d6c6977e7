import type { ArticleRecord, Contact } from '../../src/record/types.ts'
import { instantOf, minutesOf } from '../record/dates.ts'
import { namesAgree } from '../record/names.ts'
import { between, type Check, check, hasNames, statementsLike } from './check.ts'

/** The contacts of the seed report, published on 2021-12-31. */
export function contactChecks(record: ArticleRecord): Check[] {
  return [
    ...callChecks(record),
    ...videoChecks(record),
    ...talksChecks(record),
    ...natoChecks(record),
    ...consultationChecks(record),
    check('contacts: nothing invented (1 to 7)', inRange(record.contacts.length, 7), record.contacts.length),
    check(
      'contacts: a year that the text does not name is never stated',
      record.contacts.length > 0 &&
        record.contacts.every(one => one.start === undefined || one.fields.start?.known !== 'stated'),
      record.contacts.map(one => [one.start, one.fields.start?.known]),
    ),
  ]
}

/** What is left of the dates without a published date. */
export function undatedChecks(record: ArticleRecord): Check[] {
  const call = callOf(record)
  const video = videoOf(record)
  const talks = talksOf(record)
  return [
    check('undated: the video conference starts XXXX-12-07', video?.start === 'XXXX-12-07', video),
    check('undated: the talks start XXXX-01-10', talks?.start === 'XXXX-01-10', talks),
    check('undated: the call has no start', call !== undefined && call.start === undefined, call),
    check(
      'undated: the call has the clock 21:35 Europe/Warsaw',
      call?.clock?.time === '21:35' && call.clock.zone === 'Europe/Warsaw',
      call,
    ),
    check(
      'undated: no year that nobody gave',
      record.contacts.length > 0 && record.contacts.every(one => !/\d{4}-|^\d{4}/.test(one.start ?? '')),
      record.contacts.map(one => one.start),
    ),
  ]
}

const callOf = (record: ArticleRecord): Contact | undefined =>
  between(record, 'Joe Biden', 'Vladimir Putin').find(one => one.mode === 'phone')
const videoOf = (record: ArticleRecord): Contact | undefined =>
  between(record, 'Joe Biden', 'Vladimir Putin').find(one => one.mode === 'video')
const talksOf = (record: ArticleRecord): Contact | undefined =>
  between(record, 'Russia', 'United States').find(one => one.status === 'scheduled')

function callChecks(record: ArticleRecord): Check[] {
  const call = callOf(record)
  const start = call?.start === undefined ? undefined : instantOf(call.start)
  return [
    check('call: by phone, Joe Biden and Vladimir Putin', call !== undefined, record.contacts),
    check(
      'call: only once',
      between(record, 'Joe Biden', 'Vladimir Putin').filter(one => one.mode === 'phone').length === 1,
    ),
    check('call: held', call?.status === 'held', call?.status),
    check(
      'call: start 2021-12-30T21:35+01:00',
      start === Date.UTC(2021, 11, 30, 20, 35),
      call?.start ?? 'nothing',
    ),
    check('call: 50 minutes', minutesOf(call?.duration ?? '') === 50, call?.duration ?? 'nothing'),
    check(
      'call: initiator Putin',
      namesAgree(call?.initiator ?? '', 'Vladimir Putin'),
      call?.initiator ?? 'nothing',
    ),
    check('call: full names', call?.parties.every(party => party.name.includes(' ')) === true, call?.parties),
  ]
}

function videoChecks(record: ArticleRecord): Check[] {
  const video = videoOf(record)
  return [
    check('video: Joe Biden and Vladimir Putin', video !== undefined),
    check('video: held', video?.status === 'held', video?.status),
    check('video: 2021-12-07', video?.start === '2021-12-07', video?.start ?? 'nothing'),
    check('video: two hours', minutesOf(video?.duration ?? '') === 120, video?.duration ?? 'nothing'),
  ]
}

function talksChecks(record: ArticleRecord): Check[] {
  const talks = talksOf(record)
  const delegates = talks?.delegates ?? []
  const roles = delegates.map(one => `${one.name}: ${one.role} ${one.country}`)
  return [
    check('talks: Russia and the United States, scheduled', talks !== undefined),
    check('talks: only once', inRange(between(record, 'Russia', 'United States').length, 1)),
    check('talks: from 2022-01-10', /^2022-01-10/.test(talks?.start ?? ''), talks?.start ?? 'nothing'),
    check('talks: Geneva', namesAgree(talks?.place ?? '', 'Geneva'), talks?.place ?? 'nothing'),
    check(
      'talks: delegates Ryabkov and Sherman',
      hasNames(delegates, 'Sergei Ryabkov', 'Wendy Sherman'),
      delegates,
    ),
    check(
      'talks: Ryabkov is deputy foreign minister of Russia',
      roles.some(one => /Ryabkov.*Deputy Foreign Minister RUS/i.test(one)),
      roles,
    ),
    check(
      'talks: Sherman is deputy secretary of state of the US',
      roles.some(one => /Sherman.*Deputy Secretary of State USA/i.test(one)),
      roles,
    ),
  ]
}

function natoChecks(record: ArticleRecord): Check[] {
  const committee = record.contacts.find(one => hasNames(one.parties, 'NATO Military Committee'))
  const council = record.contacts.find(
    one =>
      one !== committee &&
      hasNames(one.parties, 'Russia') &&
      one.parties.some(party => /NATO/.test(party.name)),
  )
  const byName = council ?? record.contacts.find(one => hasNames(one.parties, 'NATO-Russia Council'))
  const russia = byName?.parties.find(party => party.country === 'RUS' || namesAgree(party.name, 'Russia'))
  return [
    check('committee: NATO Military Committee', committee !== undefined),
    check('committee: scheduled', committee?.status === 'scheduled', committee?.status),
    check('committee: 2022-01-12', committee?.start === '2022-01-12', committee?.start ?? 'nothing'),
    check(
      'committee: Brussels',
      namesAgree(committee?.place ?? '', 'Brussels'),
      committee?.place ?? 'nothing',
    ),
    check('council: NATO-Russia Council', byName !== undefined),
    check('council: not yet held', ['scheduled', 'proposed'].includes(byName?.status ?? ''), byName?.status),
    check('council: 2022-01-12', byName?.start === '2022-01-12', byName?.start ?? 'nothing'),
    check('council: Russia has not yet answered', russia?.answer === 'needs-action', byName?.parties),
  ]
}

function consultationChecks(record: ArticleRecord): Check[] {
  const contact = record.contacts.find(
    one => hasNames(one.parties, 'Joe Biden') && one.parties.some(party => /europe/i.test(party.name)),
  )
  const horne = statementsLike(record, { speaker: /Horne/, content: /previously consulted/ })[0]
  return [
    check('consultation: Biden and leaders in Europe', contact !== undefined),
    check('consultation: held', contact?.status === 'held', contact?.status),
    check(
      'consultation: before the call',
      contact !== undefined && before(contact?.start ?? contact?.end),
      contact?.start,
    ),
    check(
      'consultation: according to Emily Horne',
      contact?.accordingTo !== undefined && contact.accordingTo === horne?.id,
      contact?.accordingTo ?? 'nothing',
    ),
  ]
}

const inRange = (count: number, most: number): boolean => count > 0 && count <= most

/** Undated, or not after the evening of the call. */
function before(date: string | undefined): boolean {
  if (date === undefined) return true
  const day = date.split('/').at(-1) ?? ''
  return day.slice(0, 10) <= '2021-12-30'
}
