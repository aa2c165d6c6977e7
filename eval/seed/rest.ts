import { overlaps } from '../../src/base/span.ts'
import type { AnnotatedText } from '../../src/language/types.ts'
import type { ArticleRecord, Move } from '../../src/record/types.ts'
import { namesAgree } from '../record/names.ts'
import { violationsOf } from '../record/violations.ts'
import { type Check, check, hasNames, headingsOf, statementsLike } from './check.ts'

/** Moves, documents, what is set aside, headings, evidence. `input` is the report as received. */
export function restChecks(record: ArticleRecord, input: string, layers?: AnnotatedText): Check[] {
  return [
    ...moveChecks(record),
    ...documentChecks(record),
    ...asideChecks(record, input),
    ...headingChecks(record, layers),
    check(
      'evidence: no violations',
      record.contacts.length > 0 && violationsOf(record).length === 0,
      violationsOf(record),
    ),
  ]
}

function moveChecks(record: ArticleRecord): Check[] {
  const has = (type: Move['type'], name: string, country: string): Move | undefined =>
    record.moves.find(
      one =>
        one.type === type &&
        one.actor.some(actor => namesAgree(actor.name, name) || actor.country === country),
    )
  const kremlin = statementsLike(record, { speaker: /Kremlin|Russia/, content: /has warned/ })[0]
  const threat = has('THREATEN', 'Vladimir Putin', 'none')
  const request = has('REQUEST', 'Russia', 'RUS')
  const moves = record.moves.map(one => `${one.type} ${one.actor.map(actor => actor.name)}`)
  return [
    check('move: Russia demands (REQUEST)', request !== undefined, moves),
    check(
      'move: of the West',
      request?.recipient?.some(one => /West/.test(one.name)) === true || requestOfWest(record),
      request?.recipient ?? 'nothing',
    ),
    check('move: Putin warns (THREATEN)', threat !== undefined, moves),
    check(
      'move: the warning according to the Kremlin',
      threat?.accordingTo !== undefined && threat.accordingTo === kremlin?.id,
      threat?.accordingTo ?? 'nothing',
    ),
    check('move: Russia builds up forces (MOBILIZE)', has('MOBILIZE', 'Russia', 'RUS') !== undefined, moves),
    check(
      'move: the Biden administration rejects (REJECT)',
      has('REJECT', 'Biden administration', 'USA') !== undefined,
      moves,
    ),
  ]
}

const requestOfWest = (record: ArticleRecord): boolean =>
  record.moves.some(one => one.type === 'REQUEST' && one.recipient?.some(other => /West/.test(other.name)))

function documentChecks(record: ArticleRecord): Check[] {
  const of = (a: string, b: string) =>
    record.documents.find(one => {
      const named = [...one.authors, ...(one.addressees ?? [])].map(name => ({ name }))
      const title = one.title.toLowerCase()
      return (
        hasNames(named, a, b) ||
        (title.includes(a.split(' ')[0]?.toLowerCase() ?? '') && title.includes(b.toLowerCase()))
      )
    })
  const treaty = of('Russia', 'United States')
  const agreement = record.documents.find(
    one => one !== treaty && (/NATO/.test(one.title) || one.addressees?.some(name => /NATO/.test(name))),
  )
  const titles = record.documents.map(one => one.title)
  const dates = record.documents.map(one => one.date ?? 'nothing')
  return [
    check(
      'document: draft treaty between Russia and the United States',
      treaty !== undefined && /treaty/i.test(treaty.title),
      titles,
    ),
    check(
      'document: draft agreement between Russia and NATO',
      agreement !== undefined && /agreement/i.test(agreement.title),
      titles,
    ),
    check(
      'documents: published 2021-12-17',
      [treaty, agreement].every(one => one?.date === '2021-12-17'),
      dates,
    ),
    check(
      'documents: the answer of the United States',
      record.documents.some(one =>
        one.answers?.some(answer => ['rejected', 'partly'].includes(answer.answer)),
      ),
      record.documents.map(one => one.answers ?? 'nothing'),
    ),
  ]
}

function asideChecks(record: ArticleRecord, input: string): Check[] {
  const { aside, text } = record.article
  const kinds = aside.map(part => part.kind)
  return [
    check('aside: two parts', aside.length === 2, kinds),
    check(
      'aside: the image credit',
      aside.some(part => /image/.test(part.kind) && /source/i.test(part.text)),
      kinds,
    ),
    check(
      'aside: the author’s bio',
      aside.some(part => /bio/.test(part.kind)),
      kinds,
    ),
    check('aside: out of the text', aside.length > 0 && aside.every(part => !text.includes(part.text))),
    check('text: the report, else unchanged', input.startsWith(text.trimEnd()) && text.length > 0),
  ]
}

function headingChecks(record: ArticleRecord, layers?: AnnotatedText): Check[] {
  const headings = headingsOf(record)
  const items = [...record.contacts, ...record.statements, ...record.moves, ...record.documents]
  const inside = items.filter(item =>
    headings.some(heading => item.evidence.some(span => overlaps(heading, span))),
  )
  const own = (layers?.sentences ?? []).filter(sentence =>
    headings.some(heading => sentence.start === heading.start && sentence.end === heading.end),
  )
  return [
    check(
      'headings: yield no items',
      items.length > 0 && inside.length === 0,
      inside.map(item => item.id),
    ),
    check(
      'headings: sentences of their own',
      headings.length > 0 && own.length === headings.length,
      own.length,
    ),
  ]
}
