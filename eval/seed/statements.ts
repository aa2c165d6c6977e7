import type { ArticleRecord, Statement } from '../../src/record/types.ts'
import { namesAgree } from '../record/names.ts'
import { type Check, check, speakerOf, statementsLike, type Wanted, wordsAt } from './check.ts'

/** Who says what in the seed report: a few words of each are enough to tell them apart. */
const WANTED: readonly (Wanted & { readonly name: string })[] = [
  { name: 'White House: 50 minutes', speaker: /White House/, content: /50 minutes/ },
  {
    name: 'US side, in previous statements: what was discussed',
    speaker: /US|U\.S\.|United States/,
    content: /two leaders/,
  },
  { name: 'US authorities: topics to come', speaker: /US|U\.S\.|United States/, content: /several topics/ },
  { name: 'Russian ambassador: guarantees', speaker: /ambassador/i, content: /^Russia has the right/ },
  {
    name: 'Kremlin: the warning',
    speaker: /Kremlin|Russia/,
    content: /^(Russian )?President Vladimir Putin has warned/,
  },
  { name: 'Ushakov: satisfied', speaker: /Ushakov/, content: /satisfied/ },
  { name: 'Ushakov: “He explained”', speaker: /Ushakov/, content: /focused on/ },
  { name: 'Horne on Wednesday: Biden had consulted', speaker: /Horne/, content: /previously consulted/ },
  { name: 'Horne in a press release', speaker: /Horne/, content: /^The US administration continues/ },
  { name: 'Maria, in dashes', speaker: /Maria/, content: /^During these talks/ },
  { name: 'NATO press office: the council', speaker: /NATO/, content: /meeting of the NATO-Russia Council/ },
  { name: 'Moscow confirmed', speaker: /Russia|Moscow/, content: /received the proposed date/ },
  { name: 'Biden administration: unacceptable', speaker: /Biden|United States|US/, content: /unacceptable/ },
]

/** The statements of the seed report. */
export function statementChecks(record: ArticleRecord): Check[] {
  return [
    ...WANTED.map(wanted =>
      check(`statement: ${wanted.name}`, statementsLike(record, wanted).length > 0, near(record, wanted)),
    ),
    nested(record),
    ...detailChecks(record),
    check(
      'statements: nothing invented (1 to 16)',
      record.statements.length > 0 && record.statements.length <= 16,
      record.statements.length,
    ),
    check(
      'statements: no outer quotation marks or dashes in a content',
      record.statements.length > 0 &&
        record.statements.every(
          one => one.content.length > 0 && !/^\s*[–—-]|^[“"].*[”"]$/.test(wordsAt(record, one.content)),
        ),
      record.statements
        .map(one => wordsAt(record, one.content))
        .filter(words => /^\s*[–—-]|^[“"].*[”"]$/.test(words)),
    ),
  ]
}

function nested(record: ArticleRecord): Check {
  const outer = statementsLike(record, { speaker: /Kremlin|Russia/, content: /has warned/ })
  const inner = statementsLike(record, { speaker: /Putin/, content: /sanctions/ })
  const ok = inner.some(one => outer.some(other => other !== one && one.within === other.id))
  return check(
    'statement: Putin’s warning to Biden, within the Kremlin’s',
    ok,
    inner.map(one => [speakerOf(one), one.within]),
  )
}

function detailChecks(record: ArticleRecord): Check[] {
  const first = (speaker: RegExp, content: RegExp): Statement | undefined =>
    statementsLike(record, { speaker, content })[0]
  const ambassador = first(/ambassador/i, /^Russia has the right/)
  const horne = [first(/Horne/, /previously consulted/), first(/Horne/, /administration continues/)]
  const maria = first(/Maria/, /^During these talks/)
  const topics = first(/./, /several topics/)
  return [
    check(
      'ambassador: to TASS',
      /TASS/.test(`${ambassador?.venue} ${ambassador?.addressee}`),
      ambassador?.venue ?? 'nothing',
    ),
    check(
      'Horne: one person under two spellings',
      horne.every(one => one?.speaker.name === 'Emily Horne'),
      horne.map(one => one?.speaker.name),
    ),
    check(
      'Horne: spokeswoman',
      horne.every(one => /spokeswoman/.test(one?.speaker.role ?? '')),
      horne.map(one => one?.speaker.role),
    ),
    check(
      'Horne: in a press release',
      /press release/.test(horne[1]?.venue ?? ''),
      horne[1]?.venue ?? 'nothing',
    ),
    check(
      'Horne: on Wednesday, 2021-12-29',
      /^2021-12-29/.test(horne[0]?.time ?? ''),
      horne[0]?.time ?? 'nothing',
    ),
    check(
      'US authorities: on Wednesday, 2021-12-29',
      /^2021-12-29/.test(topics?.time ?? ''),
      topics?.time ?? 'nothing',
    ),
    check(
      'Maria: spokeswoman of the Foreign Ministry',
      /spokeswoman/.test(maria?.speaker.role ?? ''),
      maria?.speaker,
    ),
    check('Maria: of Russia', maria?.speaker.country === 'RUS', maria?.speaker),
    check('Maria: on Thursday, 2021-12-30', /^2021-12-30/.test(maria?.time ?? ''), maria?.time ?? 'nothing'),
    check(
      'Ushakov: adviser to the president',
      /advis[eo]r/i.test(ushakov(record)?.speaker.role ?? ''),
      ushakov(record)?.speaker,
    ),
  ]
}

const ushakov = (record: ArticleRecord): Statement | undefined =>
  record.statements.find(one => namesAgree(one.speaker.name ?? '', 'Yuri Ushakov'))

/** Statements with such a content, whoever speaks; else the speaker's. */
function near(record: ArticleRecord, wanted: Wanted): string[] {
  const alike = record.statements.filter(one => {
    const words = wordsAt(record, one.content)
    return (
      new RegExp(wanted.content.source.replace(/^\^/, '')).test(words) || wanted.speaker.test(speakerOf(one))
    )
  })
  return alike.map(one => `${speakerOf(one)}: ${wordsAt(record, one.content).slice(0, 60)}`)
}
