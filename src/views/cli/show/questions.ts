import type { ArticleRecord, Contact } from '../../../record/types.ts'
import { tellContact } from './contacts.ts'
import { tellTimeShort } from './dates.ts'
import { clean, indent, type Line, run, wrap } from './lines.ts'
import { INDENT, list, type Page, section, wordsAt } from './page.ts'

/** What stays open: answers not given, times not said or inferred, speakers not sure, passages not read. */
export function showQuestions(page: Page): Line[] {
  const { record } = page
  const questions = [
    ...record.contacts.flatMap(questionsOf),
    ...record.documents.flatMap(documentQuestions),
    ...record.problems.map(problem => tellProblem(page, problem)),
  ]
  const lines = [...new Set(questions)].flatMap(question =>
    wrap([run('? ', 'mark'), run(question)], page.width - INDENT, 2),
  )
  return section('Open questions', indent(lines, INDENT))
}

function questionsOf(contact: Contact): string[] {
  const { parties, start, clock, fields } = contact
  const which = `${tellContact(contact)}, ${list(parties.map(party => clean(party.name)))}`
  const open = parties.filter(party => party.answer === 'needs-action')
  return [
    ...open.map(({ name }) => `Answer of ${clean(name)}: none yet (${which})`),
    ...(start === undefined ? [`The day is not said (${which})`] : []),
    ...(start === undefined && clock ? [`On which day was ${clock.time}? (${which})`] : []),
    ...(start?.startsWith('XXXX') ? [`The year is not known: ${tellTimeShort(start)} (${which})`] : []),
    ...(start?.startsWith('[') ? [`One of these days: ${tellTimeShort(start)} (${which})`] : []),
    ...(fields.start?.known === 'inferred' && start && /^\d/.test(start)
      ? [`The date is inferred, the report does not say it in full: ${tellTimeShort(start)} (${which})`]
      : []),
    ...(fields.status?.known === 'inferred'
      ? [`Whether it was ${contact.status} is inferred (${which})`]
      : []),
  ]
}

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
