import { articleFromText } from '../../src/article/index.ts'
import type { Folded } from '../../src/dossier/fold.ts'
import { foldRecords } from '../../src/dossier/testing/folded.ts'
import type { ArticleRecord } from '../../src/record/types.ts'
import { accountsFound, scorePairs } from '../dossier/score.ts'
import { perfectRecord, TRUTH_FILES, type TrueReport, trueDossier } from '../dossier/truth.ts'
import { type Context, type Measure, points, type Task } from '../measure.ts'
import { scoreContacts } from '../record/contacts.ts'
import { prf } from '../record/counts.ts'
import { minutesOf } from '../record/dates.ts'
import { namesAgree } from '../record/names.ts'

/** The sample dossier: entries and accounts against the truth, with a perfect reader and with Readout's own. */
export const dossierTask: Task = {
  name: 'dossier',
  short: true,
  files: () => TRUTH_FILES,
  async run(context) {
    const { reports } = trueDossier()
    const perfect = measures('given', reports.map(perfectRecord), 'contacts given')
    const read = await readAll(context, reports)
    return read ? [...perfect, ...measures('read', read, 'contacts read')] : perfect
  },
}

async function readAll(
  { stations }: Context,
  reports: readonly TrueReport[],
): Promise<ArticleRecord[] | undefined> {
  const { annotate, toRecord } = stations
  if (!annotate || !toRecord) return undefined
  const records: ArticleRecord[] = []
  for (const { title, text, published, url, publisher } of reports) {
    const article = articleFromText(`${title}\n\n${text}`, { published, url, publisher })
    records.push(toRecord(article, await annotate(article)))
  }
  return records
}

function measures(key: string, records: readonly ArticleRecord[], words: string): Measure[] {
  const { reports, accounts } = trueDossier()
  const truthOf = matched(records, reports)
  const folded = foldRecords(records).filter(one => one.entry.kind === 'contact')
  const tellings = new Map<string, number>()
  for (const { entry } of reports.flatMap(one => one.contacts))
    tellings.set(entry, (tellings.get(entry) ?? 0) + 1)
  const counts = scorePairs(folded, truthOf, tellings)
  const { found, of } = accountsFound(folded, truthOf, accounts, agrees)
  const base = {
    set: `sample dossier, ${reports.length} reports, ${words}`,
    words: 'raw' as const,
    guarded: true,
  }
  return [
    {
      ...base,
      key: `dossier.${key}.pairs`,
      label: 'entries, pairwise F1',
      value: points(prf(counts).f1),
      note: noteOf(counts, folded),
    },
    {
      ...base,
      key: `dossier.${key}.false`,
      label: '  false merges',
      value: points(counts.false / Math.max(1, counts.right + counts.false)),
      guarded: false,
    },
    {
      ...base,
      key: `dossier.${key}.accounts`,
      label: '  accounts found',
      value: points(found / of),
      note: `${found} of ${of}`,
    },
  ]
}

const noteOf = (
  counts: { right: number; false: number; missed: number },
  folded: readonly Folded[],
): string =>
  `${counts.right} right, ${counts.false} false, ${counts.missed} missed pairs; ${folded.length} entries`

/** For each contact that was read the real contact that it tells of. */
function matched(records: readonly ArticleRecord[], reports: readonly TrueReport[]): Map<string, string> {
  const truth = new Map<string, string>()
  for (const [index, record] of records.entries())
    for (const { predicted, gold } of scoreContacts(record.contacts, reports[index]?.contacts ?? []).matching
      .pairs)
      truth.set(`${record.article.id} ${predicted.id}`, (gold as unknown as { entry: string }).entry)
  return truth
}

function agrees(field: string, a: string, b: string): boolean {
  if (field === 'duration') return minutesOf(a) === minutesOf(b)
  return namesAgree(a, b)
}
