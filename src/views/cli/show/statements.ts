import type { Statement } from '../../../record/types.ts'
import { tellSpeaker } from './actors.ts'
import { tellTimeShort } from './dates.ts'
import { showEvidence } from './evidence.ts'
import { beside, clean, indent, type Line, run, wrap } from './lines.ts'
import { apart, bodyOf, facts, INDENT, marginOf, type Page, section, wordsAt } from './page.ts'

/** Statements under their speakers, who come in the order in which they first speak. */
export function showStatements(page: Page): Line[] {
  const speakers = new Map<string, Statement[]>()
  for (const statement of page.record.statements) {
    const key = speakerKey(statement)
    speakers.set(key, [...(speakers.get(key) ?? []), statement])
  }
  const groups = [...speakers.values()].map(statements => [
    ...wrap([run(headingOf(page, statements), 'strong')], page.width - INDENT, 2),
    ...statements.flatMap(statement => showStatement(page, statement)),
  ])
  return section('Statements', apart(groups.map(lines => indent(lines, INDENT))))
}

/** `according to Emily Horne`, where an item rests on a statement; no line otherwise. */
export function tellAccording(page: Page, id: string | undefined): Line[] {
  const statement = page.record.statements.find(one => one.id === id)
  return statement ? facts(page, [`according to ${nameOf(page, statement)}`]) : []
}

function showStatement(page: Page, statement: Statement): Line[] {
  const words = wordsAt(page, statement.content).replace(/[,;:]$/, '')
  const body = [
    ...wrap([run(statement.form === 'direct' ? quoted(words) : words)], bodyOf(page)),
    ...facts(page, circumstances(page, statement)),
  ]
  const cue = wrap([run(wordsAt(page, statement.cue), 'faint')], marginOf(page) - INDENT - 1, 1)
  return [...beside(indent(cue, INDENT), body, marginOf(page)), ...showEvidence(page, statement)]
}

function circumstances(page: Page, { venue, addressee, time, within }: Statement): (string | undefined)[] {
  const outer = page.record.statements.find(one => one.id === within)
  return [
    addressee && `to ${clean(addressee)}`,
    venue && `via ${clean(venue)}`,
    time && tellTimeShort(time),
    outer && `reported by ${nameOf(page, outer)}`,
  ]
}

const speakerKey = ({ id, speaker, source }: Statement): string =>
  speaker.name ?? speaker.role ?? speaker.organization ?? (source.length === 0 ? 'nobody' : id)

function headingOf(page: Page, [first, ...others]: readonly Statement[]): string {
  if (!first) return ''
  const speakers = [first, ...others].map(({ speaker }) => speaker)
  const merged = Object.assign({}, ...speakers.reverse())
  return (
    tellSpeaker(merged) ??
    (first.source.length === 0 ? 'Nobody named' : `Not sure who: ${nameOf(page, first)}`)
  )
}

/** The speaker's name, or the words that stand for one where the name is open. */
function nameOf(page: Page, { speaker, source }: Statement): string {
  const told = speaker.name ?? tellSpeaker(speaker)
  if (told !== undefined) return clean(told)
  return source.length === 0 ? 'somebody not named' : `“${wordsAt(page, source)}”`
}

const quoted = (words: string): string => (/^[“"„«–—]/.test(words) ? words : `“${words}”`)
