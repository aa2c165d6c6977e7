/** The kind of junk that a line is, if it is one: by its shape and the vocabulary of credits, shares and links. */
export function asideKind(line: string): string | undefined {
  const words = line.trim()
  if (words === '' || words.length > LONGEST) return undefined
  return RULES.find(rule => rule.test.test(words) && words.length <= rule.longest)?.kind
}

const LONGEST = 400

interface Rule {
  readonly kind: string
  readonly test: RegExp
  readonly longest: number
}

const NETWORKS =
  'facebook|twitter|x|whatsapp|telegram|e-?mail|print|share|tweet|copy link|linkedin|pinterest|reddit|messenger|viber|bluesky|threads|flipboard|save|pocket'

const RULES: readonly Rule[] = [
  {
    kind: 'image-credit',
    test: /^[([]?(?:(?:main|cover|featured|lead|top|header|file)\s+)?(?:image|photo|picture|photograph|illustration|video|graphic)s?(?:\s+(?:source|credit|by|courtesy(?: of)?|via))?\s*[:|©]/i,
    longest: 250,
  },
  { kind: 'image-credit', test: /^(?:source|credit)s?\s*:\s*\S.{0,80}$/i, longest: 100 },
  {
    kind: 'image-credit',
    test: /^(?:[\p{Lu}][\p{L}.'-]+\s){0,4}[\p{L} .'-]*\s?[/|]\s?(?:[\p{L} ]+\s?[/|]\s?)?(?:getty images?|reuters|afp|ap|epa|tass|pap|dpa|anadolu)[\p{L} ./-]*$/iu,
    longest: 90,
  },
  {
    // A caption that ends with its credit: `The delegations in Geneva (Photo: Agency)`. After a sentence it may be the report's.
    kind: 'image-credit',
    test: /^.{3,}[^.!?\s]\s*[([](?:(?:photo|image|picture|file|credit|courtesy|source|screenshot|pool)\b[^()[\]]{0,60}|[^()[\]]{0,60}\b(?:via ap|ap photo|getty images?|file photo|handout))[)\]]$/i,
    longest: 200,
  },
  {
    kind: 'image-credit',
    // An agency's caption: `In this Dec. 12, 2006, file photo, made available by …`.
    test: /^in this (?:\p{L}+\.? \d{1,2},? (?:\d{4},? )?|undated |combination )?(?:file |handout |pool |aerial )?(?:photo|photograph|picture|image|frame),? (?:taken|provided|made|from|released|distributed|posted|issued)\b/iu,
    longest: 400,
  },
  {
    kind: 'image-credit',
    test: /\b(?:photo|image|picture|foto|graphic|video|illustration)s?\b.{0,20}©/i,
    longest: 200,
  },
  { kind: 'image-credit', test: /^(?:image|media|photo|picture) (?:copyright|caption)\b/i, longest: 300 },
  {
    kind: 'read-also',
    test: /^(?:read (?:also|more|next|on)|see also|also read|related(?: (?:articles?|stories|news|topics|content|coverage|links?))?|more (?:on this story|from)|recommended(?: (?:stories|reading|for you))?|you may also like|don['’]t miss|further reading|most (?:read|popular|viewed)|what to read next|editor['’]s picks?|trending|latest (?:news|stories))\b\s*(?::.*)?$/i,
    longest: 250,
  },
  {
    kind: 'read-also',
    test: /^(?:read (?:also|more)|see also|also read|more|related|watch)\s*[:»>|]/i,
    longest: 250,
  },
  {
    kind: 'share-bar',
    test: new RegExp(
      `^(?:share(?: (?:this|on|via))?(?: (?:article|story|page))?\\s*[:|]?\\s*)?(?:(?:${NETWORKS})(?:\\s*[|•·,/]?\\s*|$)){2,}$`,
      'i',
    ),
    longest: 200,
  },
  {
    kind: 'share-bar',
    test: /^(?:share|share (?:this|on|via)(?: .{0,40})?|click to share.*|tweet this)$/i,
    longest: 80,
  },
  {
    kind: 'newsletter',
    test: /^(?:subscribe|sign up|get (?:the latest|our)|join our|receive our|never miss)\b.*(?:newsletter|inbox|e-?mail|updates?|alerts?|briefing|telegram|channel)/i,
    longest: 260,
  },
  { kind: 'section-links', test: /^(?:follow|like|find|join) us\b.*$/i, longest: 160 },
  {
    kind: 'section-links',
    test: /^(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|sections?)\s*:/i,
    longest: 250,
  },
  {
    kind: 'notice',
    test: /^(?:advertis(?:e)?ments?|sponsored(?: content)?|promoted|story continues below(?: advertisement)?|continue reading(?: below)?|skip (?:to|past).*|loading\.*|this article was (?:updated|amended|first published) .*)$/i,
    longest: 160,
  },
  {
    kind: 'notice',
    test: /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|(?:19|20)\d\d)|all rights reserved)/i,
    longest: 250,
  },
  {
    kind: 'notice',
    test: /^(?!.*["“”„«]).*\b(?:we use cookies|accept (?:all )?cookies|cookie settings|enable javascript)\b/i,
    longest: 400,
  },
]

/**
 * The bio that scraper sites put under a report: one closing paragraph of three or more scraps without a verb's
 * length ("Web fan. Coffee lover."), often in quotation marks.
 */
export function isScrapBio(paragraph: string): boolean {
  const words = paragraph.trim().replace(/^["“„«]|["”»]$/g, '')
  const scraps = words.split(/[.!]\s+|[.!]$/).filter(scrap => scrap.trim() !== '')
  if (scraps.length < 3 || words.length > LONGEST) return false
  const lengths = scraps.map(scrap => scrap.trim().split(/\s+/).length)
  return (
    lengths.every(length => length <= 6) &&
    /\b(?:fan|lover|junkie|geek|nerd|enthusiast|scholar|addict|expert|ninja|guru|maven|buff|thinker|creator|pioneer|evangelist|aficionado|practitioner|advocate|specialist|explorer|gamer|organizer|entrepreneur|communicator|problem solver|troublemaker|introvert)\b/i.test(
      words,
    )
  )
}

/** Whether a closing paragraph speaks of its author: begins with the byline's name, or says where to reach them. */
export function isBio(paragraph: string, byline?: string): boolean {
  if (paragraph.length > 800) return false
  if (REACH.test(paragraph) || TRADE.test(paragraph)) return true
  const name =
    byline
      ?.split(/,| and /)[0]
      ?.replace(/^by /i, '')
      .trim() ?? ''
  return name.includes(' ') && paragraph.startsWith(name) && BIO_VERB.test(paragraph.slice(name.length))
}

const REACH =
  /\b(?:(?:can|may) be (?:reached|contacted) (?:at|by|via)|(?:contact|reach|e-?mail) (?:him|her|them|the (?:author|writer|reporter)) (?:at|on)|follow (?:him|her|them|me) (?:on|at|@))\b|^(?:have|got) a (?:news )?(?:tip|story)\b/i
/** In the middle of a report such a sentence is about a journalist in the news; at its end about its author. */
const TRADE =
  /^(?:[\p{Lu}][\p{L}.'’-]+\s+){1,4}is (?:an?|the|our) (?:[\p{L}’'-]+\s+){0,5}(?:reporter|journalist|correspondent|editor|columnist|writer|producer|freelancer|contributor)\b/u
const BIO_VERB =
  /^(?:,[^.]{0,80},)?(?:\s*\([^)]{0,60}\))?\s+(?:is|was|covers|writes|reports|has been|has covered|has written|joined|lives|works|started|began|contributes|specialises|specializes|graduated)\b/

/** Whether a closing paragraph asks the reader for something: to subscribe, join, follow, write in. */
export const isPromo = (paragraph: string): boolean =>
  paragraph.length <= 600 && PROMO_START.test(paragraph) && PROMO_OFFER.test(paragraph)

const PROMO_START =
  /^(?:(?:to|for) [\w ,]{3,60}, )?(?:please )?(?:join|get|sign up|subscribe|become|support (?:us|our)|follow|download|like|click|listen|watch|want|enjoy|if you|did you|do you|start|there['’]s (?:plenty )?more|read|find|stay|help us|sponsored|keep up|check out)\b/i
const PROMO_OFFER =
  /\b(?:subscri(?:be|ber|bers|ption|ptions)|newsletters?|sign up|join (?:us|our|the (?:conversation|discussion|debate)|\p{Lu}{3,})|free trial|become an? (?:member|supporter|subscriber|patron)|(?:our|your) (?:inbox|app|channel|podcast|forums?|journalism|team|coverage)|donate to us|(?:on|and|,) (?:facebook|twitter|instagram|youtube|telegram|whatsapp)|get in touch|let us know|e-?mail us)\b/iu
