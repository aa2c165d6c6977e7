const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Verbs of saying, by lemma: with a subject and a clause or a quotation they report words. */
export const SPEECH_VERBS = words(`
  say tell add note announce state declare claim allege warn explain insist argue stress emphasize emphasise underline
  underscore reiterate repeat confirm deny acknowledge admit reveal report respond reply answer comment remark write
  tweet post continue conclude recall mention assert contend suggest propose pledge vow promise urge ask demand request
  complain quip joke predict testify caution counter retort assure inform remind clarify disclose recommend concede
  stipulate proclaim affirm rebut object elaborate exclaim shout cry lament boast deplore`)

/** Verbs that need the words after them to be a quotation: alone they tell of doing, not of saying. */
export const QUOTE_VERBS = words(
  'go begin start finish open close put speak address talk agree call describe dub label name cite quote read',
)

/** What is thought, felt, wished, seen, meant or done, but not said. By the lemma of the cue's head. */
export const NOT_SAID = words(`
  believe think hope want wish fear know feel expect see consider view regard plan intend aim seek try attempt decide
  prefer like love hate worry doubt suspect imagine assume understand realize realise remember forget learn discover
  find watch hear notice care enjoy dream wonder seem appear look sound tend support back oppose favor favour endorse
  welcome vote sign pass adopt refuse agree focus work prepare be have make take get become remain sanction ban allow
  determine choose need trust respect admire ignore avoid mean show demonstrate include contain involve identify
  measure estimate calculate rank list base supporter support opponent belief view opinion hope fear plan intention
  desire decision expectation concern concerned doubt wish interest interested poised ready willing likely unlikely
  know known aware convinced confident worried afraid sure certain able eager keen reportedly apparently allegedly
  bar block approve ratify delay cancel suspend launch order sue file nominate appoint elect`)

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
  'tell inform warn assure remind ask urge advise notify brief address call encourage invite request order beg implore press question accuse',
)
