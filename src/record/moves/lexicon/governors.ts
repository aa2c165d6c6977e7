const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Verbs, nouns and adjectives under which an act is only thought of. */
export const UNREAL =
  words(`want hope wish like prefer need fear worry consider mull contemplate think doubt deny
  fail avoid prevent stop expect seek aim intend plan mean decide pretend suggest propose imagine believe
  ability able unable likely unlikely possible impossible possibility chance risk right reason way power opportunity
  allow permit entitle authorize authorise empower enable oblige let capable potential hypothetical alleged fear effort hard difficult easy necessary important help would-be enough
  tolerate verify ensure exemption waiver certify guarantee failure option prospect speculation rumour rumor aspiration`)

/** Of these, the ones that announce what the subject will do. */
export const INTENDING = words('plan intend decide aim mean expect')

/** Words that put a will to act above the act: "is ready to", "vowed to". */
export const WILLING =
  words(`ready prepared willing vow swear pledge threaten determined poised set about resolve
  intend plan decide decision readiness willingness`)

/** Verbs that leave the act under them as it is: "began to", "continued to". */
export const PHASES =
  words(`begin start continue resume keep proceed go come manage be use get remain stand finish
  attempt try dare appear seem report say`)

/** Verbs and nouns that report; what they report stands. */
export const REPORTING =
  words(`say announce declare report state confirm claim tell add note explain write tweet insist
  reveal admit acknowledge maintain argue stress emphasize emphasise underline underscore reiterate repeat conclude
  show find indicate suggest describe mention recall respond reply comment according announcement statement report
  news word`)
