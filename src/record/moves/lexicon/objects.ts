const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Things that political acts are done to, by lemma: the verb alone does not tell ("suspend aid", "suspend a law"). */
const CLASSES = {
  aid: words(`aid assistance help relief fund funding money loan credit grant subsidy donation food medicine vaccine
    supplies grain flour wheat fuel shelter tent blanket asylum refuge package bailout equipment oxygen ventilator mask
    doctor medic rescuer support gift guarantee`),
  arms: words(`weapon arm arms missile interceptor ammunition tank jet aircraft drone munition shell rocket helicopter system rifle
    artillery weaponry warplane explosive`),
  forces:
    words(`troop troops force forces soldier army navy fleet flotilla warship destroyer carrier submarine marine
    brigade division battalion battery unit jet fighter bomber plane aircraft warplane missile tank regiment reservist
    police policeman officer guard paramilitary commando contingent vessel ship helicopter military presence convoy
    reinforcement personnel militia frigate drone hacker`),
  peacekeepers: words('peacekeeper peacekeeping observer inspector monitor'),
  diplomats: words('diplomat ambassador envoy attache attaché consul chargé'),
  embassies: words('embassy consulate mission border crossing airspace'),
  relations: words('tie ties relation relations relationship link links'),
  talks: words(
    'talk talks negotiation dialogue mediation meeting summit visit trip conference consultation effort',
  ),
  sanctions: words('sanction sanctions embargo tariff boycott duty countermeasure'),
  restrictions:
    words(`curfew emergency lockdown law ban restriction curb censorship siege blackout limit quarantine
    measure prohibition moratorium`),
  blockade: words('blockade siege'),
  protests: words(`strike protest demonstration rally march sit-in walkout vigil picket boycott riot`),
  fasts: words('hunger'),
  intelligence: words('intelligence'),
  power: words('power control sovereignty claim authority'),
  raids: words('air drone missile rocket military precision bomb nuclear artillery'),
  exercises: words('exercise drill manoeuvre maneuver wargame patrol'),
  hostilities: words(`fire hostility hostilities fighting attack offensive war bombing bombardment shelling
    strike raid violence airstrike incursion`),
  blows:
    words(`attack offensive airstrike strike raid assault bombing bombardment invasion incursion ambush operation
    rocket missile shell bomb mortar artillery torpedo salvo round cannon fire drone massacre assassination cleansing genocide`),
  prisoners: words(`prisoner hostage detainee captive inmate pow dissident journalist activist soldier sailor
    citizen civilian national suspect crew`),
  property: words(
    'property asset land island ship vessel tanker cargo artefact artifact remains body money territory',
  ),
  pacts:
    words(`agreement treaty accord accords deal pact memorandum protocol convention contract charter declaration
    communique communiqué constitution accession`),
  proposals:
    words(`proposal bill plan legislation motion amendment resolution demand request offer suggestion idea
    appeal bid draft measure nomination invitation ultimatum application petition candidacy law reform call condition
    term recommendation mediation initiative budget compromise project scheme peace resignation access entry
    permission visa vote referendum`),
  outcomes:
    words(`result outcome vote verdict ruling judgment judgement move step news announcement development
    election victory appointment release withdrawal`),
  resolutions: words('resolution motion bill'),
  statements: words('statement remark comment suggestion claim word decision policy position stance'),
  trade:
    words(`trade export import cooperation exchange investment sale purchase flight service shipment contract
    delivery supply funding participation membership accreditation licence license permit visa deal business
    production access`),
  information: words('information intelligence evidence data file document detail secret experience'),
  people: words('people person protester demonstrator worker member fighter rebel soldier officer'),
  suspects: words('suspect fugitive criminal militant terrorist leader man woman'),
  cooperation: words(
    'cooperation co-operation collaboration coordination trade partnership alliance coalition tie ties',
  ),
  restraint: words(
    'candidate opposition rally protest demonstration opponent party exile woman voter worker',
  ),
  entry: words(
    'inspector observer monitor aid convoy worker journalist peacekeeper access delivery refugee mission',
  ),
  opponents:
    words(`candidate party opposition protest demonstration rally newspaper broadcaster website channel group
    organization organisation union movement gathering immigrant migrant refugee asylum-seeker publication film book
    app media protester`),
  goods:
    words(`product good goods import export airline company firm meat oil gas coal fish wine steel food vessel
    ship flight equipment technology app airliner carrier aircraft trade`),
  office: words(
    'president minister premier government leader governor chancellor king regime parliament mayor',
  ),
  homes: words('home house building village settlement property shop church mosque'),
  weaponsOfTerror: words('gas cannon bullet grenade weapon force baton'),
  ways: words(
    'road street bridge highway entrance transport traffic railway route runway port gate access square',
  ),
  alert: words('alert footing readiness standby state'),
  help: words('help aid assistance support protection backing intervention mediation'),
  elections: words('election vote referendum poll'),
  ends: words('ceasefire cease-fire truce armistice withdrawal pullout end halt'),
  commitments: words(
    'agreement consensus deal accord understanding compromise truce ceasefire pact settlement',
  ),
  wills: words('readiness willingness intention'),
  premises: words(
    'office home house headquarters newsroom flat apartment studio company firm shop warehouse',
  ),
  assets: words('asset account fund property'),
  allegations: words('accusation allegation charge claim criticism threat insinuation warning'),
  waters: words('sea ocean water bay gulf strait'),
  kind: words('kind'),
  justice: words(
    'charge lawsuit suit complaint case indictment petition investigation inquiry probe impeachment',
  ),
  feelings: words(`support solidarity condolence sympathy gratitude thanks appreciation admiration confidence
    backing praise respect satisfaction apology regret`),
  blame:
    words(`outrage anger dismay disapproval criticism condemnation protest objection displeasure accusation
    allegation complaint rebuke fury`),
  compensation: words('compensation reparation damages'),
} as const

export type ObjectClass = keyof typeof CLASSES

/** Whether a lemma names one of these things. */
export const isOf = (lemma: string, classes: readonly ObjectClass[]): boolean =>
  classes.some(one => (CLASSES[one] as ReadonlySet<string>).has(lemma))
