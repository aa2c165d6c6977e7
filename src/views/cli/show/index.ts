import { showDocuments, showMoves } from './acts.ts'
import { showContacts } from './contacts.ts'
import { tellTime } from './dates.ts'
import { clean, indent, type Line, render, run, wrap } from './lines.ts'
import { INDENT, type Page, section } from './page.ts'
import { showQuestions } from './questions.ts'
import { showStatements } from './statements.ts'

export type { Page } from './page.ts'

/** A record as a desk's chronology, for a person at a terminal. Readable without colour. */
export function showRecord(page: Page, colour: boolean): string {
  const items = [...showContacts(page), ...showStatements(page), ...showMoves(page), ...showDocuments(page)]
  const lines = [
    ...showHead(page),
    ...(items.length === 0 ? showNothing(page) : items),
    ...showAside(page),
    ...showQuestions(page),
  ]
  return render(lines, colour)
}

function showHead({ record: { article }, width }: Page): Line[] {
  const { title, publisher, byline, published, publishedFrom, modified, url } = article
  const from = publishedFrom === undefined ? '' : ` (${DATED[publishedFrom]})`
  const facts = [
    publisher && clean(publisher),
    byline && clean(byline),
    published ? `${tellLocal(published)}${from}` : 'date not known',
    modified && modified !== published && `changed ${tellLocal(modified)}`,
  ]
  return [
    ...wrap([run(clean(title ?? firstWords(article.text)), 'title')], width),
    ...wrap([run(facts.filter(fact => fact !== undefined && fact !== false).join(' · '))], width),
    ...(url === undefined ? [] : wrap([run(clean(url), 'faint')], width)),
  ]
}

/** Day and clock as the page has them; UTC would only be more to read here. */
function tellLocal(time: string): string {
  const { day, clock } = tellTime(time)
  return [day, clock[0]].filter(part => part !== undefined).join(', ')
}

const DATED: Readonly<Record<string, string>> = {
  given: 'as you gave it',
  page: 'as the page says',
  text: 'as the text says',
  inferred: 'inferred',
}

const firstWords = (text: string): string => shortened(clean(text.slice(0, 400)), 80)

const showNothing = ({ width }: Page): Line[] => [
  [],
  ...wrap([run('Nothing to enter: no contact, statement, move or document was found.')], width),
]

function showAside({ record: { article }, width }: Page): Line[] {
  const kinds = Map.groupBy(article.aside, ({ kind }) => kind)
  const lines = [...kinds].flatMap(([kind, parts]) => {
    const shown = parts.map(({ text }) => shortened(clean(text), 190)).join(' · ')
    return wrap([run(`${clean(kind).replaceAll('-', ' ')}: `, 'faint'), run(shown)], width - INDENT, 2)
  })
  return section('Kept aside', indent(lines, INDENT))
}

/** The words, cut between two of them and with an ellipsis where they are many. */
const shortened = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')} …`
