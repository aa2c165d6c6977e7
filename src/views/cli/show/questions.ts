import { overlaps } from '../../../base/span.ts'
import type { ArticleRecord, Contact } from '../../../record/types.ts'
import { tellContact } from './contacts.ts'
import { tellTime } from './dates.ts'
import { clean, indent, type Line, run, wrap } from './lines.ts'
import { INDENT, list, type Page, section, wordsAt } from './page.ts'

/** What stays open: answers not given, times not told or inferred, speakers not sure, passages not read. */
export function showQuestions(page: Page): Line[] {
  const { contacts, documents, problems } = page.record
  const questions = [
    ...contacts.flatMap(openAnswers),
    ...documents.flatMap(documentQuestions),
    ...QUESTIONS.flatMap(({ ask, when }) => {
      const asked = contacts.filter(when).map(tellBrief)
      return asked.length === 0 ? [] : [`${ask}: ${asked.join('; ')}`]
    }),
    ...problems.filter(problem => !isAsked(contacts, problem)).map(problem => tellProblem(page, problem)),
  ]
  const lines = [...new Set(questions)].flatMap(question =>
    wrap([run('? ', 'mark'), run(question)], page.width - INDENT, 2),
  )
  return section('Open questions', indent(lines, INDENT))
}

/** What is asked about contacts, each question once for all whom it concerns. */
const QUESTIONS: readonly { readonly ask: string; readonly when: (contact: Contact) => boolean }[] = [
  { ask: 'The day is not told', when: ({ start, clock }) => start === undefined && clock === undefined },
  {
    ask: 'A clock time is told, the day is not',
    when: ({ start, clock }) => start === undefined && clock !== undefined,
  },
  { ask: 'The year is not known', when: ({ start }) => start?.startsWith('XXXX') === true },
  { ask: 'One of several days', when: ({ start }) => start?.startsWith('[') === true },
  {
    ask: 'The date is inferred, the report does not tell it in full',
    when: ({ start, fields }) => fields.start?.known === 'inferred' && /^\d/.test(start ?? ''),
  },
  { ask: 'How it stands is inferred', when: ({ fields }) => fields.status?.known === 'inferred' },
]

/** `Meeting, scheduled, Wed 12 Jan 2022 (NATO and Russia)`. */
function tellBrief(contact: Contact): string {
  const { parties, start, clock } = contact
  const day = start === undefined ? clock?.time : tellTime(start).day
  const names = list(parties.map(party => clean(party.name)))
  return `${[tellContact(contact), day].filter(part => part !== undefined).join(', ')} (${names})`
}

const openAnswers = (contact: Contact): string[] =>
  contact.parties
    .filter(party => party.answer === 'needs-action')
    .map(({ name }) => `Answer of ${clean(name)}: none yet (${tellBrief(contact)})`)

/** Open dates that a question about a contact asks for already. */
const isAsked = (contacts: readonly Contact[], { code, span }: ArticleRecord['problems'][number]): boolean =>
  code === 'date-open' &&
  span !== undefined &&
  contacts.some(({ fields }) =>
    [fields.start, fields.clock].some(field => field?.evidence.some(other => overlaps(other, span))),
  )

const documentQuestions = ({ title, answers = [] }: ArticleRecord['documents'][number]): string[] =>
  answers
    .filter(({ answer }) => answer === 'pending')
    .map(({ by }) => `Answer of ${clean(by)}: none yet (${clean(title)})`)

function tellProblem(page: Page, { message, span }: ArticleRecord['problems'][number]): string {
  const words = span ? wordsAt(page, [span]) : ''
  return span
    ? `${clean(message)} “${words.length > 160 ? `${words.slice(0, 150)}…` : words}”`
    : clean(message)
}
