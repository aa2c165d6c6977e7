const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Verbs of saying, by lemma: with a subject and a clause or a quotation they report words. */
export const SPEECH_VERBS = words(`
  say tell add note announce state declare claim allege warn explain insist argue stress emphasize emphasise underline
  underscore reiterate repeat confirm deny acknowledge admit reveal report respond reply answer comment remark write
  tweet post continue conclude recall mention assert contend suggest propose pledge vow promise urge ask demand request
  complain quip joke predict testify caution counter retort assure inform remind clarify disclose recommend concede
  stipulate proclaim affirm rebut object elaborate exclaim shout cry lament boast deplore inquire enquire interject muse opine observe phrase reckon relay retell stammer summarize summarise
  thunder utter whisper wonder-aloud`)

/** Verbs that need the words after them to be a quotation: alone they tell of doing, not of saying. */
export const QUOTE_VERBS = words(
  'go begin start finish open close put speak address talk agree call describe dub label name cite quote read',
)

/** Verbs that tell of words too, but with a model's word for it that words follow: what people do by speaking. */
const SPEECH_ACTS = words(`
  accuse acclaim advise advocate apologize apologise appeal applaud assail attack attribute back-pedal bemoan
  beg blame blast brief broadcast call caution celebrate challenge characterize characterise charge chide cite
  commend commit compare condemn congratulate correct credit criticize criticise decry deem defend define
  denounce deride describe detail dictate direct disagree discuss dismiss dispute draft dub echo email
  emphasize encourage endorse envision estimate express flag forecast greet hail highlight hint imply implore
  indicate instruct invite invoke justify label laud lecture liken list maintain make mock mourn
  name notify offer outline paint petition plead point portray post praise preach press present
  proclaim protest question quote raise rail rant rate read reaffirm reason rebuff rebuke record
  refer reference reject relate renounce respond restate retract salute scold share show
  signal slam speculate speak spell swear talk taunt telegraph tempt term text thank threaten title tout
  tweet underscore unveil voice volunteer warn welcome wire yell`)

/** Verbs that put words into the world: they report them where their object is words. */
export const ISSUING = words('issue publish release give make deliver send file circulate post hand submit')

/** Nouns and other words that report speech: "X's demand that", "according to". */
const SPEECH_NOUNS = words(`
  accord according accusation advice allegation announcement answer appeal assertion assurance call claim comment
  complaint criticism declaration demand denial description explanation insistence invitation message objection
  order phrase pledge plea promise proposal quote reading recommendation remark report request response statement
  suggestion tale testimony threat verdict vow warning word per`)

/** Whether a cue's head tells of words rather than of thoughts, feelings or deeds. */
export const tellsOfSpeech = (lemma: string, verb: boolean): boolean =>
  (verb && (SPEECH_VERBS.has(lemma) || SPEECH_ACTS.has(lemma))) ||
  SPEECH_NOUNS.has(lemma) ||
  !/\p{L}/u.test(lemma)

/** Nouns for what is said aloud or in writing: "in a statement", "during a press conference". */
export const SETTINGS = words(`
  statement release communique communiqué interview letter speech address tweet post message briefing conference
  remark remarks comment article column op-ed editorial report memo memorandum note email e-mail testimony hearing
  debate rally broadcast announcement declaration blog video podcast program programme show readout press-release
  phone-in call document paper book essay filing affidavit lecture ceremony event session meeting summit forum opening`)

/** Those who carry words on to the public. */
export const MEDIA_NOUNS = words(`
  reporter journalist press media newspaper agency television tv radio network channel broadcaster station magazine
  outlet public world website newsroom correspondent daily weekly`)

/** Places on the net where words are posted. */
export const PLATFORMS = words(`
  twitter telegram facebook instagram x truth weibo vkontakte youtube linkedin tiktok whatsapp threads bluesky
  mastodon livejournal`)

/** Verbs whose object is the one who is told. */
export const TELLING = words(
  'tell inform warn assure remind ask urge advise notify brief address call encourage invite request order beg implore press accuse',
)
