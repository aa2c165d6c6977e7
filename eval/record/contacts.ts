import type { Contact, Party } from '../../src/record/types.ts'
import { canBeSame, instantOf, minutesOf, sameDays } from './dates.ts'
import { type Matching, matchItems, type Pair } from './match.ts'
import { namesAgree } from './names.ts'
import { bestPairing } from './pairing.ts'
import type { GoldContact } from './types.ts'

/** The fields that are judged on matched contacts. */
export const CONTACT_FIELDS = [
  'status',
  'mode',
  'day',
  'instant',
  'duration',
  'initiator',
  'parties',
  'delegates',
  'place',
] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]

/** Of the fields that the gold has: how many are given, how many of them are right. */
export type FieldCounts = Record<ContactField, { gold: number; given: number; right: number }>

export interface ContactScore {
  readonly matching: Matching<Contact, GoldContact>
  readonly fields: FieldCounts
}

type Judged = Pair<Contact, GoldContact>

/** Compares the contacts of one report with the gold: pairs by mode, parties and date; fields on the pairs. */
export function scoreContacts(predicted: readonly Contact[], gold: readonly GoldContact[]): ContactScore {
  const matching = matchItems(predicted, gold, fitOfContacts)
  const fields = noFields()
  for (const pair of matching.pairs) {
    for (const field of CONTACT_FIELDS) {
      const verdict = judgeField(field, pair)
      if (verdict === undefined) continue
      fields[field].gold++
      if (verdict !== 'missing') fields[field].given++
      if (verdict === 'right') fields[field].right++
    }
  }
  return { matching, fields }
}

/** Field counts at zero. */
export function noFields(): FieldCounts {
  const zero = () => ({ gold: 0, given: 0, right: 0 })
  return Object.fromEntries(CONTACT_FIELDS.map(field => [field, zero()])) as FieldCounts
}

/** Whether a field of a matched contact is right, wrong or missing; undefined where the gold says nothing of it. */
export function judgeField(
  field: ContactField,
  { predicted, gold }: Judged,
): 'right' | 'wrong' | 'missing' | undefined {
  const verdict = (right: boolean): 'right' | 'wrong' => (right ? 'right' : 'wrong')
  switch (field) {
    case 'status':
      return verdict(predicted.status === gold.status)
    case 'mode':
      return verdict(predicted.mode === gold.mode)
    case 'day':
      if (gold.start === undefined) return undefined
      return predicted.start === undefined ? 'missing' : verdict(sameDay(predicted, gold))
    case 'instant': {
      const wanted = gold.start === undefined ? undefined : instantOf(gold.start)
      if (wanted === undefined) return undefined
      const found = predicted.start === undefined ? undefined : instantOf(predicted.start)
      return found === undefined ? 'missing' : verdict(found === wanted)
    }
    case 'duration':
      if (gold.duration === undefined) return undefined
      if (predicted.duration === undefined) return 'missing'
      return verdict(minutesOf(predicted.duration) === minutesOf(gold.duration))
    case 'parties':
      return verdict(jaccard(predicted.parties, gold.parties) === 1)
    case 'delegates':
      if (gold.delegates === undefined) return undefined
      return predicted.delegates === undefined
        ? 'missing'
        : verdict(jaccard(predicted.delegates, gold.delegates) === 1)
    default:
      return named(predicted[field], gold[field])
  }
}

function named(
  predicted: string | undefined,
  gold: string | undefined,
): 'right' | 'wrong' | 'missing' | undefined {
  if (gold === undefined) return undefined
  if (predicted === undefined) return 'missing'
  return namesAgree(predicted, gold) ? 'right' : 'wrong'
}

function fitOfContacts(predicted: Contact, gold: GoldContact): number | undefined {
  if (!modesAgree(predicted.mode, gold.mode)) return undefined
  const parties = jaccard(predicted.parties, gold.parties)
  if (parties < 0.5) return undefined
  if (!datesAgree(predicted, gold)) return undefined
  const same = [predicted.status === gold.status, predicted.mode === gold.mode, sameDay(predicted, gold)]
  return (same.filter(Boolean).length + 0.1 * parties) / 4
}

const MODE_CLASS: Readonly<Record<string, string>> = {
  phone: 'call',
  video: 'call',
  visit: 'meeting',
  meeting: 'meeting',
  letter: 'letter',
}

function modesAgree(a: string, b: string): boolean {
  if (a === 'unspecified' || b === 'unspecified') return true
  if (a === 'multilateral' || b === 'multilateral') return a !== 'letter' && b !== 'letter'
  return MODE_CLASS[a] === MODE_CLASS[b]
}

function datesAgree(predicted: Contact, gold: GoldContact): boolean {
  if (predicted.start === undefined || gold.start === undefined) return true
  const range = predicted.end === undefined ? predicted.start : `${predicted.start}/${predicted.end}`
  return canBeSame(predicted.start, gold.start) || canBeSame(range, gold.start)
}

const sameDay = (predicted: Contact, gold: GoldContact): boolean =>
  predicted.start !== undefined &&
  gold.start !== undefined &&
  sameDays(gold.start, predicted.start, predicted.end)

/** The share of names that agree, paired one to one, among all names of both sides. */
export function jaccard(a: readonly Pick<Party, 'name'>[], b: readonly { readonly name: string }[]): number {
  const shared = bestPairing(a.map(x => b.map(y => (namesAgree(x.name, y.name) ? 1 : 0)))).length
  const union = a.length + b.length - shared
  return union === 0 ? 0 : shared / union
}
