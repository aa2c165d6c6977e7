const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns for what people are or do, as news introduce them. */
export const PERSON_NOUNS = words(`
  president vice-president premier minister pm chancellor secretary undersecretary ambassador envoy diplomat consul chargé
  attache spokesman spokeswoman spokesperson leader official adviser advisor aide chief head director chairman
  chairwoman chairperson chair commissioner governor mayor senator congressman congresswoman representative lawmaker
  legislator parliamentarian deputy mp mep member candidate nominee contender frontrunner hopeful incumbent judge
  justice magistrate prosecutor lawyer attorney solicitor general commander officer colonel major captain lieutenant
  sergeant admiral marshal king queen prince princess pope monarch emperor emir sultan shah duke duchess lord lady
  sheikh ayatollah cleric priest bishop archbishop cardinal patriarch imam rabbi pastor reverend professor lecturer
  analyst expert specialist scientist biologist physicist researcher scholar academic author writer co-author editor
  journalist reporter correspondent columnist commentator blogger presenter anchor host activist campaigner protester
  protestor demonstrator organizer organiser critic opponent supporter ally rival foe counterpart homologue homolog colleague associate predecessor
  successor founder co-founder owner executive ceo manager employee worker teacher student pupil doctor physician nurse
  resident citizen voter taxpayer refugee migrant immigrant asylum-seeker soldier fighter rebel militant insurgent
  terrorist hostage victim survivor witness source insider inspector negotiator mediator speaker whip treasurer
  economist historian strategist pollster singer actor actress player coach pilot driver farmer businessman
  businesswoman billionaire politician statesman dissident defector spy agent observer monitor investigator detective
  sheriff constable policeman policewoman firefighter man woman boy girl child father mother son daughter brother
  sister husband wife widow uncle aunt nephew niece cousin parent grandfather grandmother friend neighbour neighbor
  gentleman person guest delegate signatory interlocutor coordinator administrator superintendent comptroller
  caretaker regent viceroy taoiseach ombudsman attorney-general guardian partner boss consultant engineer designer
  artist musician director-general secretary-general rapporteur strongman dictator tsar czar laureate`)

/** Of these, the ones for somebody whose office is that of another, whatever it is. */
export const COUNTERPARTS = words('counterpart homologue homolog colleague')

/** Nouns for bodies that act: "it", or "they", in their next mention. */
export const ORGANIZATION_NOUNS = words(`
  government administration ministry department party company corporation agency organization organisation group
  committee council commission parliament congress senate house court tribunal police army military navy union alliance
  bloc grouping coalition embassy consulate office bank team board panel university college institute institution newspaper
  paper magazine network broadcaster channel station palace authority force movement firm airline delegation side
  campaign think-tank regime junta federation association foundation watchdog service bureau mission body assembly
  cabinet leadership secretariat outlet charity faction militia opposition presidency chancellery directorate
  inspectorate hospital league fund carrier regulator publisher website site blog chamber`)

export const COUNTRY_NOUNS = words(
  'country nation state kingdom republic federation monarchy neighbour neighbor ally',
)

/** Nouns for those who govern: with a country before them they mean the country as it acts. */
export const GOVERNMENT_NOUNS = words('government administration authority regime side cabinet leadership')

/** What words are written or spoken in; it speaks for its author. */
export const DOCUMENT_NOUNS = words(`
  statement letter report tweet post message memo memorandum note document communique communiqué declaration resolution
  text release press-release briefing speech address article warning announcement notice request petition complaint
  lawsuit indictment filing ruling verdict order decree bill law act treaty agreement study paper survey poll
  analysis remark comment call appeal claim demand criticism proposal plea pledge review dossier email blog column editorial interview transcript advisory bulletin readout`)

const MASCULINE = words(`
  man boy father son brother husband king prince lord sir mr gentleman uncle nephew widower duke pope emperor sultan
  emir sheikh shah ayatollah imam priest bishop cardinal monk grandfather actor tsar czar`)
const FEMININE = words(`
  woman girl mother daughter sister wife queen princess lady mrs ms miss madam madame aunt niece widow duchess nun
  empress actress grandmother dame heroine`)
/** What comes before "man" and "woman" in words for people; Berman and Newman are names. */
const MEN = words(`
  alder anchor assembly business camera chair church clergy congress council counter country crafts door fire fisher
  fore front gentle gun hang hench horse hunts kins lay law line marks middle national noble nobel ombuds patrol police
  post sales sea service spokes sports states strong super trades weather work yes air`)

/** The gender that a noun itself tells. */
export function genderOfNoun(lemma: string): 'masculine' | 'feminine' | undefined {
  const word = lemma.toLowerCase().replace(/\.$/, '')
  if (FEMININE.has(word) || (word.endsWith('woman') && MEN.has(word.slice(0, -5)))) return 'feminine'
  if (MASCULINE.has(word) || (word.endsWith('man') && MEN.has(word.slice(0, -3)))) return 'masculine'
  return undefined
}

/** A noun that names a person by what they are: from the list, or by its ending. */
export const isPersonNoun = (lemma: string): boolean => {
  const word = lemma.toLowerCase()
  return PERSON_NOUNS.has(word) || genderOfNoun(word) !== undefined || /(?:person|ologist|crat)$/.test(word)
}
