import { keyOf, type Ruling } from '../fold.ts'
import { itemsOf } from '../items.ts'
import type { ArticleRecord, Item } from '../types.ts'
import { itemAt } from './select.ts'
import type { Edit, EditBody, Target } from './types.ts'

/** What edits come to for the reports as they are read now. */
export interface Corrections {
  readonly rulings: readonly Ruling[]
  /** Per item (`article id`) the edits of the entry that it is part of, in order. */
  readonly byItem: ReadonlyMap<string, readonly Edit[]>
  /** Items that a person has added. */
  readonly added: readonly Item[]
  /** Names that mean somebody else than they say. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly country?: string }>
  /** Edits that find no place, or two. */
  readonly orphans: readonly Edit[]
}

export const NO_CORRECTIONS: Corrections = {
  rulings: [],
  byItem: new Map(),
  added: [],
  names: new Map(),
  orphans: [],
}

/** Works edits out against the records of the articles that they name. Undone edits count for nothing. */
export function resolveEdits(
  edits: readonly Edit[],
  records: ReadonlyMap<string, ArticleRecord>,
): Corrections {
  const undone = new Set(edits.flatMap(({ body }) => (body.do === 'undo' ? [body.edit] : [])))
  const valid = edits.filter(one => one.body.do !== 'undo' && !undone.has(one.id))
  const names = new Map(
    valid.flatMap(({ body }) =>
      body.do === 'name'
        ? [
            [
              body.name,
              { name: body.is, ...(body.country !== undefined && { country: body.country }) },
            ] as const,
          ]
        : [],
    ),
  )
  const find = finder(records)
  const rulings: Ruling[] = []
  const byItem = new Map<string, Edit[]>()
  const orphans: Edit[] = []
  for (const edit of valid) {
    const places = targetsOf(edit.body).map(find)
    // Targets of a merge whose report is gone or not in the dossier do no harm; one that is lost does.
    if (places.includes(undefined)) orphans.push(edit)
    const found = places.filter(one => one !== undefined)
    rulings.push(...rulingsOf(edit.body, found, find))
    for (const key of edit.body.do === 'merge' || edit.body.do === 'split' ? [] : found)
      byItem.set(key, [...(byItem.get(key) ?? []), edit])
  }
  const added = valid.flatMap(edit => (edit.body.do === 'add' ? [itemByHand(edit, edit.body)] : []))
  for (const [index, item] of added.entries()) {
    const edit = valid.filter(one => one.body.do === 'add')[index] as Edit
    byItem.set(keyOf(item), [...(byItem.get(keyOf(item)) ?? []), edit])
  }
  return { rulings, byItem, added, names, orphans }
}

/** The article of what a person has added: none. */
export const BY_HAND = 'p-'

export const isByHand = (article: string): boolean => article.startsWith(BY_HAND)

/** Items with the names that a person has given to those they mean. */
export function renamed<T extends Item>(item: T, names: Corrections['names']): T {
  if (names.size === 0) return item
  const text = JSON.stringify(item.item, (key, value: unknown) => {
    if (value !== null && typeof value === 'object' && 'name' in value) {
      const given = names.get(String(value.name))
      return given ? { ...value, ...given } : value
    }
    const given = key === 'initiator' && typeof value === 'string' ? names.get(value) : undefined
    return given ? given.name : value
  })
  return { ...item, item: JSON.parse(text) }
}

type Find = (target: Target) => string | undefined

function finder(records: ReadonlyMap<string, ArticleRecord>): Find {
  const items = new Map([...records].map(([id, record]) => [id, itemsOf(record)]))
  return target => {
    if (isByHand(target.article)) return `${target.article} ${target.article.slice(BY_HAND.length)}`
    const record = records.get(target.article)
    const item = record && itemAt(target, items.get(target.article) ?? [], record.article.text)
    return item && keyOf(item)
  }
}

const targetsOf = (body: EditBody): readonly Target[] => ('targets' in body ? body.targets : [])

function rulingsOf(body: EditBody, found: readonly string[], find: Find): Ruling[] {
  if (body.do === 'merge') return pairs(found, found, true)
  if (body.do !== 'split') return []
  return pairs(
    found,
    body.from.flatMap(one => find(one) ?? []),
    false,
  )
}

const pairs = (left: readonly string[], right: readonly string[], same: boolean): Ruling[] =>
  left.flatMap(a => right.flatMap(b => (a < b || (!same && a !== b) ? [{ a, b, same }] : [])))

function itemByHand({ id, at }: Edit, { kind, values }: Extract<EditBody, { do: 'add' }>): Item {
  const item = { ...DEFAULTS[kind], ...values, id, evidence: [], fields: {} }
  const words = [values.content, values.title].filter(one => typeof one === 'string').join(' ')
  return { article: `${BY_HAND}${id}`, id, kind, item, words, published: at } as unknown as Item
}

const DEFAULTS = {
  contact: { mode: 'unspecified', status: 'held', parties: [] },
  statement: { speaker: {}, form: 'indirect', source: [], cue: [] },
  move: { actor: [], trigger: [] },
  document: { authors: [] },
} as const
