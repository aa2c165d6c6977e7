const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Kinds of documents that parties make with each other. */
export const PACTS =
  words(`treaty agreement accord pact memorandum protocol convention declaration communique communiqué
  charter deal roadmap armistice`)

/** Kinds of documents that one side makes. */
export const PAPERS =
  words(`proposal draft resolution bill letter ultimatum plan petition decree directive motion
  manifesto whitepaper memo note guarantee text document amendment law act`)

/** Of these, the ones that count only when the words say whose they are or what they are called. */
export const VAGUE = words(
  'plan law act text document deal note guarantee motion draft declaration proposal letter',
)

/** Words that say that a document is not yet in force. */
export const DRAFTS = words('draft proposed planned provisional')

/** Verbs by which a document comes into the world: its author is their subject. */
export const ISSUING =
  words(`publish present propose submit draft table unveil send release hand introduce put issue
  write circulate offer announce deliver adopt pass sign file prepare produce author distribute conclude`)

/** Verbs by which parties make a pact with each other. */
export const SIGNING = words('sign initial conclude ink seal')

/** Of the papers, those that several sign together. */
export const SIGNED = words('plan deal document text')

/** Answers by verb. */
export const ACCEPTING = words('accept approve ratify sign adopt endorse pass back welcome agree')
export const DECLINING = words(
  'reject veto refuse decline dismiss rebuff spurn oppose block turn-down vote-down',
)
export const PENDING = words('consider study review examine await receive assess discuss debate')

/** Answers by quality: "the proposals were unacceptable". */
export const BAD_QUALITIES = words('unacceptable impossible inadmissible unrealistic absurd void')
export const GOOD_QUALITIES = words('acceptable agreeable')

/** Parts of a document: an answer to some of it is an answer in part. */
export const PARTS = words('some part several many most certain element aspect point number half few')
