import type { Kysely } from 'kysely'
import type { BrowseFilter } from '../../src/store/queries/browse.ts'
import { actorsOf, browse, countsOf, latestChanges, outletsOf } from '../../src/store/queries/browse.ts'
import { changesSince, entriesByIds } from '../../src/store/queries/entries.ts'
import { articleTexts, changeCount, passagesOf } from '../../src/store/queries/find.ts'
import { itemsByRefs, leadsTo } from '../../src/store/queries/items.ts'
import { dossiers } from '../../src/store/queries/reports.ts'
import { searchEntries, searchReports } from '../../src/store/queries/search.ts'
import { reportFacts } from '../../src/store/queries/texts.ts'
import type { Tables } from '../../src/store/tables.ts'
import { LARGE, SMALL } from './load.ts'
import { eraWord, rareWord } from './stories.ts'
import { wordAt } from './words.ts'

type Db = Kysely<Tables>

/** A question that pages and commands ask of the store; gives how many rows came. */
export interface Asked {
  readonly name: string
  run(db: Db, round: number): Promise<number>
}

const PAGE = 50

/** The questions, about a store that `load` has filled. */
export async function askedOf(db: Db): Promise<Asked[]> {
  const { common, rare } = await actorsIn(db)
  return [
    ...timelines(common, rare),
    ...counts(common),
    ...searches(common),
    ...(await pages(db)),
    ...lists(),
  ]
}

/** A different place of ten years for each round. */
const dayOf = (round: number): string => `${2016 + (round % 10)}-0${1 + (round % 9)}-1${round % 10}`

function timelines(common: string, rare: string): Asked[] {
  const filters: Record<string, BrowseFilter> = {
    'no filter': {},
    documents: { kinds: ['document'] },
    cancelled: { statuses: ['cancelled'] },
    planned: { statuses: ['scheduled', 'proposed', 'postponed'] },
    type: { type: 'SANCTION' },
    'common actor': { actor: common },
    'rare actor': { actor: rare },
    'common words': { words: wordAt(3) },
    'rare words': { words: `${rareWord(7)}x2` },
    'words of the first years': { words: eraWord(0) },
    outlet: { outlet: 'Outlet 7' },
    'outlet that is not there': { outlet: 'Outlet 77' },
    all: { actor: common, kinds: ['statement'], words: wordAt(5), from: '2018-01-01', to: '2024-01-01' },
  }
  return Object.entries(filters).flatMap(([name, filter]) => [
    {
      name: `timeline, ${name}`,
      run: async (db, round) =>
        (await browse(db, LARGE, filter, { limit: PAGE, after: { day: dayOf(round), id: 'e-' } })).length,
    },
    {
      name: `timeline, newest first, ${name}`,
      run: async db => (await browse(db, LARGE, { ...filter, newestFirst: true }, { limit: PAGE })).length,
    },
  ])
}

function counts(common: string): Asked[] {
  return [
    { name: 'counts, no filter', run: async db => (await countsOf(db, LARGE, {})).count },
    { name: 'counts, common actor', run: async db => (await countsOf(db, LARGE, { actor: common })).count },
    {
      name: 'counts, common words',
      run: async db => (await countsOf(db, LARGE, { words: wordAt(3) })).count,
    },
    { name: 'outlets', run: async db => (await outletsOf(db, LARGE)).length },
    { name: 'actors', run: async db => (await actorsOf(db, LARGE, 50)).length },
    { name: 'dossiers', run: async db => (await dossiers(db)).length },
  ]
}

function searches(common: string): Asked[] {
  const words: Record<string, (round: number) => string> = {
    common: round => wordAt(round % 8),
    middling: round => wordAt(300 + round * 7),
    rare: round => `${rareWord(round % 40)}x${1 + (round % 3)}`,
    'of the first years': () => eraWord(0),
    'two words': round => `${wordAt(round % 8)} ${wordAt(200 + round)}`,
  }
  const filters = {
    'one dossier': { dossier: LARGE },
    'small dossier': { dossier: SMALL },
    'all dossiers': {},
  }
  const each = Object.entries(words).flatMap(([name, word]) =>
    Object.entries(filters).flatMap(([where, filter]): Asked[] => [
      {
        name: `search entries, ${name}, ${where}`,
        run: async (db, round) => (await searchEntries(db, word(round), { ...filter, limit: PAGE })).length,
      },
      {
        name: `search reports, ${name}, ${where}`,
        run: async (db, round) => (await searchReports(db, word(round), { ...filter, limit: PAGE })).length,
      },
    ]),
  )
  const narrow = { dossier: LARGE, limit: PAGE, from: '2019-01-01', to: '2023-01-01' }
  return [
    ...each,
    {
      name: 'search entries, common, actor and kind and dates',
      run: async (db, round) =>
        (await searchEntries(db, wordAt(round % 8), { ...narrow, actor: common, kind: 'statement' })).length,
    },
    {
      name: 'search reports, common, outlet and dates',
      run: async (db, round) =>
        (await searchReports(db, wordAt(round % 8), { ...narrow, outlet: 'Outlet 7' })).length,
    },
  ]
}

/** The page of one entry: those with most reports. */
async function pages(db: Db): Promise<Asked[]> {
  const found = await browse(db, LARGE, { kinds: ['contact'] }, { limit: 300 })
  const most = found.map(one => one.entry).sort((a, b) => b.members.length - a.members.length)
  return [
    {
      name: 'entry page',
      run: async (db, round) => {
        const id = await leadsTo(db, LARGE, most[round % 20]?.id ?? '')
        const [entry] = await entriesByIds(db, LARGE, [id ?? ''])
        const articles = [...new Set(entry?.members.map(one => one.article))]
        await reportFacts(db, LARGE, articles)
        await articleTexts(db, articles)
        return (await itemsByRefs(db, LARGE, entry?.members ?? [])).length
      },
    },
  ]
}

function lists(): Asked[] {
  return [
    { name: 'latest changes', run: async db => (await latestChanges(db, LARGE, { limit: PAGE })).length },
    {
      name: 'latest changes, filtered',
      run: async db =>
        (await latestChanges(db, LARGE, { limit: PAGE, filter: { kinds: ['document'] } })).length,
    },
    {
      name: 'latest changes, cancelled',
      run: async db =>
        (await latestChanges(db, LARGE, { limit: PAGE, filter: { statuses: ['cancelled'] } })).length,
    },
    {
      name: 'latest changes, outlet',
      run: async db =>
        (await latestChanges(db, LARGE, { limit: PAGE, filter: { outlet: 'Outlet 7' } })).length,
    },
    {
      name: 'latest changes, rare words',
      run: async db =>
        (await latestChanges(db, LARGE, { limit: PAGE, filter: { words: `${rareWord(7)}x2` } })).length,
    },
    {
      name: 'changes of the last week',
      run: async db => (await changesSince(db, LARGE, '2025-12-20')).length,
    },
    { name: 'news since', run: async db => (await changeCount(db, LARGE, 100)).count },
    {
      name: 'review: entries',
      run: async db => (await browse(db, LARGE, { newestFirst: true }, { limit: 300 })).length,
    },
    {
      name: 'review: passages',
      run: async db => (await passagesOf(db, LARGE, ['unattributed-quote', 'unread-passage'], 60)).length,
    },
  ]
}

/** A term that many entries of the dossier have, and one that few have. */
async function actorsIn(db: Db): Promise<{ common: string; rare: string }> {
  const found = await browse(db, LARGE, {}, { limit: 2000 })
  const rows = await db
    .selectFrom('entry')
    .select('actors')
    .where('dossier', '=', LARGE)
    .where(
      'id',
      'in',
      found.map(one => one.entry.id),
    )
    .execute()
  const counts = new Map<string, number>()
  for (const one of rows.flatMap(row => row.actors)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  return { common: sorted[0]?.[0] ?? '', rare: sorted.at(-1)?.[0] ?? '' }
}
