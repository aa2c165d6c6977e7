const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words by which a speaker finds fault, as predicates about somebody else. */
export const REPROACHES =
  words(`unacceptable illegal unlawful irresponsible dangerous shameful disgraceful outrageous
  reckless immoral inhuman inhumane barbaric cowardly criminal provocative unjust unjustified unfair undemocratic
  unconstitutional hypocritical absurd ridiculous inappropriate deplorable despicable unforgivable inexcusable
  intolerable damning illegitimate cruel brutal corrupt dishonest hostile aggressive cynical catastrophic disastrous
  wrong heinous abhorrent appalling unprovoked racist void`)

/** Nouns that do so: "it would be an outrage", "a flagrant violation". */
export const REPROACH_NOUNS =
  words(`outrage disgrace scandal provocation violation crime lie liar aggression betrayal
  shame calamity farce insult terrorism blackmail terrorist aggressor murderer genocide mockery threat disaster sham
  coup catastrophe dictator war-criminal puppet tyrant shambles hoax travesty nonsense theft robbery fraud fabrication
  massacre slaughter apartheid propaganda witch-hunt overreach abuse grab`)

/** Of these words, the ones that reproach nobody unless somebody is named: "it was dangerous". */
export const MILD =
  words(`dangerous wrong hostile aggressive threat disaster catastrophe catastrophic disastrous absurd
  ridiculous appalling corrupt brutal unfair cruel crime violation coup inappropriate`)

/** Verbs that do so, of what others do: "they are lying". */
export const REPROACH_VERBS = words(`lie destabilize destabilise provoke blackmail betray mislead violate
  sabotage disintegrate oppress interfere meddle cheat deceive slander manipulate`)

/** Verbs by which somebody or something is given a bad name: "called him a liar". */
export const NAMING = words(
  'call brand label describe denounce name term dub characterize characterise deem consider',
)

/** How something is refused when it is given that quality: "the proposals were unacceptable". */
export const REFUSALS = words('unacceptable null')
/** What is refused so. */
export const REFUSABLE =
  words(`proposal demand plan condition term request offer draft agreement treaty deal bill
  resolution guarantee idea ultimatum suggestion memorandum`)

/** What must be done, by a speaker's word: "Iran must cooperate", "they need to stand by us". */
export const DUTY_AUXILIARIES = words('must should shall')
export const DUTY_VERBS = words('need have ought')
