// Who may do what, in one table. Routes, queries, search, exports and the offline half all ask it; a route that has no
// row here stops the start. Below it row-level security keeps centres apart whatever this table says.
// Source: reliability-security.md §4.1, product.md §1.

export const roleIds = [
  'head',
  'director',
  'coordinator',
  'specialist',
  'lendingClerk',
  'methodologist',
  'parent',
  'partner',
  'regionalSupervisor',
  'foundationAuditor',
  'systemAdmin',
  'dataProtectionOfficer',
] as const
export type RoleId = (typeof roleIds)[number]

/**
 * How far a permission reaches, widest first: `all` of the centre; `own` caseload and own acts; `masked` (initials, age,
 * settlement); `counts` (figures of which small cells are hidden); `self` (own account only).
 */
export type Reach = 'all' | 'own' | 'masked' | 'counts' | 'self'
const widestFirst: readonly Reach[] = ['all', 'own', 'masked', 'counts', 'self']

const table = `
act                        head director coord. special. clerk method. parent partner region. auditor admin  dpo
access.me                  self self     self   self     self  self    self   self    self    self    self   self
access.signOut             self self     self   self     self  self    self   self    self    self    self   self
access.changePassword      self self     self   self     self  self    self   self    self    self    self   self
access.draft               self self     self   self     self  self    self   self    self    self    self   self
access.saveDraft           self self     self   self     self  self    self   self    self    self    self   self
access.dropDraft           self self     self   self     self  self    self   self    self    self    self   self
access.people              all  all      -      -        -     -       -      -       -       -       all    all
access.addPerson           all  -        -      -        -     -       -      -       -       -       own    -
access.changeRoles         all  -        -      -        -     -       -      -       -       -       own    -
access.resetPassword       all  -        -      -        -     -       -      -       -       -       own    -
access.disablePerson       all  -        -      -        -     -       -      -       -       -       own    -
access.journal             all  all      -      -        -     -       -      -       -       -       masked all
access.calendar            all  all      all    all      all   all     -      -       -       -       all    all
access.editCalendar        all  -        -      -        -     -       -      -       -       -       all    -
access.settings            all  all      -      -        -     -       -      -       -       -       all    all
access.changeSetting       all  -        -      -        -     -       -      -       -       -       all    -
access.changes             all  -        all    -        -     -       -      -       -       -       -      -
access.assignCaseload      all  -        all    -        -     -       -      -       -       -       -      -
access.endCaseload         all  -        all    -        -     -       -      -       -       -       -      -
access.caseload            all  all      all    own      -     -       -      -       -       -       -      -
families.children          all  all      all    own      -     masked  -      -       -       -       -      -
families.settlements       all  all      all    own      -     masked  -      -       -       -      - -
families.search            all  all      all    own      all   -       -      -       -       -       -      -
families.child             all  all      all    own      -     -       -      -       -       -       -      all
families.timeline          all  all      all    own      -     -       -      -       -       -       -      -
families.registerChild     all  -        all    -        -     -       -      -       -       -       -      -
families.nearlyTheSame     all  -        all    -        -     -       -      -       -       -       -      -
families.editChild         all  -        all    -        -     -       -      -       -       -       -      -
families.editFamily        all  -        all    -        -     -       -      -       -       -       -      -
families.addAdult          all  -        all    -        -     -       -      -       -       -       -      -
families.editAdult         all  -        all    -        -     -       -      -       -       -       -      -
families.setStatus         all  -        all    -        -     -       -      -       -       -       -      -
families.endStatus         all  -        all    -        -     -       -      -       -       -       -      -
families.enrol             all  -        all    -        -     -       -      -       -       -       -      -
families.discharge         all  -        all    -        -     -       -      -       -       -       -      -
families.recordConsent     all  -        all    own      -     -       -      -       -       -       -      all
families.withdrawConsent   all  -        all    -        -     -       -      -       -       -       -      all
families.removeChildren    all  -        all    -        -     -       -      -       -       -       -      -
families.documents         all  -        all    -        -     -       -      -       -       -       -      -
families.saveDocuments     all  -        all    -        -     -       -      -       -       -       -      -
families.papers            all  all      all    own      -     -       -      -       -       -       -      all
families.makePaper         all  -        all    own      -     -       -      -       -       -       -      -
families.withoutOrder      all  all      all    -        -     -       -      -       -       -       -      -
families.makeOrder         all  -        all    -        -     -       -      -       -       -       -      -
team.staff                 all  all      all    all      all   all     -      -       -       -       -      -
team.addStaff              all  -        all    -        -     -       -      -       -       -       -      -
team.editStaff             all  -        all    -        -     -       -      -       -       -       -      -
services.catalogue         all  all      all    all      all   all     -      -       -       -       -      -
services.addItem           all  -        all    -        -     -       -      -       -       -       -      -
services.editItem          all  -        all    -        -     -       -      -       -       -       -      -
services.record            all  -        all    own      -     -       -      -       -       -       -      -
services.recordMany        all  -        all    own      -     -       -      -       -       -       -      -
services.reverseMany       all  -        all    -        -     -       -      -       -       -       -      -
services.correct           all  -        all    own      -     -       -      -       -       -       -      -
services.journal           all  all      all    own      -     masked  -      -       -       -       -      -
services.journalTotals     all  all      all    own      -     masked  -      -       -       -       -      -
services.timeline          all  all      all    own      -     -       -      -       -       -       -      -
services.lastLike          all  -        all    own      -     -       -      -       -       -       -      -
services.contracts         all  all      all    own      -     -       -      -       -       -       -      -
services.signContract      all  -        all    -        -     -       -      -       -       -       -      -
services.endContract       all  -        all    -        -     -       -      -       -       -       -      -
services.acts              all  all      all    own      -     -       -      -       -       -       -      -
services.makePaper         all  -        all    -        -     -       -      -       -       -       -      -
services.makeActs          all  -        all    -        -     -       -      -       -       -       -      -
reports.practice           all  all      all    -        -     all     -      -       counts  counts  -      all
reports.rows               all  all      all    -        -     masked  -      -       -       -       -      -
reports.quarter            all  all      all    -        -     all     -      -       counts  counts  -      all
reports.definitions        all  all      all    -        -     all     -      -       all     all     -      all
reports.workbook           all  all      all    -        -     masked  -      -       -       -       -      -
assessments.instruments        all all  all  all  -   all    -  -  -      -  -  -
assessments.instrument         all all  all  all  -   all    -  -  -      -  -  -
assessments.saveInstrument     all -    -    -    -   all    -  -  -      -  -  -
assessments.offerInstrument    all -    -    -    -   all    -  -  -      -  -  -
assessments.record             all -    all  own  -   -      -  -  -      -  -  -
assessments.recordMany         all -    all  -    -   -      -  -  -      -  -  -
assessments.correct            all -    all  own  -   -      -  -  -      -  -  -
assessments.reverseMany        all -    all  -    -   -      -  -  -      -  -  -
assessments.ofChild            all all  all  own  -   -      -  -  -      -  -  -
assessments.assessment         all all  all  own  -   -      -  -  -      -  -  -
assessments.profile            all all  all  own  -   -      -  -  -      -  -  -
assessments.calls              all all  all  own  -   -      -  -  -      -  -  -
assessments.closeCall          all -    all  own  -   -      -  -  -      -  -  -
assessments.privateNotes       -   -    -    own  -   -      -  -  -      -  -  -
assessments.writePrivateNote   -   -    -    own  -   -      -  -  -      -  -  -
programmes.templates           all all  all  all  -   all    -  -  -      -  -  -
programmes.template            all all  all  all  -   all    -  -  -      -  -  -
programmes.saveTemplate        all -    -    -    -   all    -  -  -      -  -  -
programmes.offerTemplate       all -    -    -    -   all    -  -  -      -  -  -
programmes.templateResults     all all  all  -    -   all    -  -  -      -  -  -
programmes.goalBank            all all  all  all  -   all    -  -  -      -  -  -
programmes.enrol               all -    all  own  -   -      -  -  -      -  -  -
programmes.changePlan          all -    all  own  -   -      -  -  -      -  -  -
programmes.recordSession       all -    all  own  -   -      -  -  -      -  -  -
programmes.linkRecord          all -    all  own  -   -      -  -  -      -  -  -
programmes.sessionEquipment    all -    all  own  -   -      -  -  -      -  -  -
programmes.sayUsed             all -    all  own  -   -      -  -  -      -  -  -
programmes.setGoal             all -    all  own  -   -      -  -  -      -  -  -
programmes.replaceGoal         all -    all  own  -   -      -  -  -      -  -  -
programmes.endGoal             all -    all  own  -   -      -  -  -      -  -  -
programmes.rateGoal            all -    all  own  -   -      -  -  -      -  -  -
programmes.nameLoans           all -    all  own  -   -      -  -  -      -  -  -
programmes.goalsOfLoan         all all  all  own  -   -      -  -  -      -  -  -
programmes.giveTask            all -    all  own  -   -      -  -  -      -  -  -
programmes.markTasks           all -    all  own  -   -      -  -  -      -  -  -
programmes.taskSheet           all -    all  own  -   -      -  -  -      -  -  -
programmes.holdConference      all -    all  own  -   -      -  -  -      -  -  -
programmes.closeDecision       all -    all  own  -   -      -  -  -      -  -  -
programmes.close               all -    all  own  -   -      -  -  -      -  -  -
programmes.reopen              all -    -    -    -   -      -  -  -      -  -  -
programmes.cancel              all -    all  -    -   -      -  -  -      -  -  -
programmes.programme           all all  all  own  -   -      -  -  -      -  -  -
programmes.ofChild             all all  all  own  -   -      -  -  -      -  -  -
programmes.programmes          all all  all  own  -   masked -  -  -      -  -  -
programmes.dues                all all  all  own  -   -      -  -  -      -  -  -
programmes.conclusion          all -    all  own  -   -      -  -  -      -  -  -
reports.freeze                 all -    -    -    -   all    -  -  -      -  -  -
reports.freezes                all all  all  -    -   all    -  -  -      -  -  all
reports.frozenReport           all all  all  -    -   all    -  -  -      -  -  all
reports.frozenMembers          all all  all  -    -   masked -  -  -      -  -  -
reports.plan                   all all  all  -    -   all    -  -  -      -  -  all
reports.savePlan               all -    -    -    -   all    -  -  -      -  -  -
reports.missing                all all  all  -    -   masked -  -  -      -  -  -
reports.overview               all all  all  -    -   all    -  -  -      -  -  -
reports.makeChildCard          all -    all  -    -   -      -  -  -      -  -  -
lending.kinds                  all all  all  all  all all    -  -  -      -  -  -
lending.kind                   all all  all  all  all all    -  -  -      -  -  -
lending.saveKind               all -    -    -    all -      -  -  -      -  -  -
lending.units                  all all  all  all  all masked -  -  -      -  -  -
lending.unit                   all all  all  own  all -      -  -  -      -  -  -
lending.addUnit                all -    -    -    all -      -  -  -      -  -  -
lending.addUnits               all -    all  -    all -      -  -  -      -  -  -
lending.editUnit               all -    -    -    all -      -  -  -      -  -  -
lending.removeUnits            all -    all  -    -   -      -  -  -      -  -  -
lending.measure                all -    all  own  all -      -  -  -      -  -  -
lending.request                all -    all  own  all -      -  -  -      -  -  -
lending.screen                 all -    all  -    all -      -  -  -      -  -  -
lending.offer                  all -    all  -    all -      -  -  -      -  -  -
lending.answerOffer            all -    all  -    all -      -  -  -      -  -  -
lending.prepare                all -    -    -    all -      -  -  -      -  -  -
lending.cancelRequest          all -    all  -    all -      -  -  -      -  -  -
lending.queue                  all all  all  own  all -      -  -  -      -  -  -
lending.brief                  all -    all  own  all -      -  -  -      -  -  -
lending.agreeToSign            all -    all  -    all -      -  -  -      -  -  -
lending.issue                  all -    -    -    all -      -  -  -      -  -  -
lending.recordLoans            all -    all  -    -   -      -  -  -      -  -  -
lending.undoLoans              all -    all  -    -   -      -  -  -      -  -  -
lending.returnUnits            all -    -    -    all -      -  -  -      -  -  -
lending.undo                   all -    -    -    all -      -  -  -      -  -  -
lending.lose                   all -    -    -    all -      -  -  -      -  -  -
lending.loan                   all all  all  own  all -      -  -  -      -  -  -
lending.journal                all all  all  own  all -      -  -  -      -  -  -
lending.desk                   all all  all  -    all -      -  -  -      -  -  -
lending.scan                   all -    all  own  all -      -  -  -      -  -  -
lending.counter                all -    all  own  all -      -  -  -      -  -  -
lending.availability           all all  all  all  all all    -  -  -      -  -  -
papers.templates               all all  all  -    all all    -  -  -      -  -  -
papers.template                all all  -    -    all all    -  -  -      -  -  -
papers.saveTemplate            all -    -    -    -   all    -  -  -      -  -  -
papers.preview                 all -    -    -    -   all    -  -  -      -  -  -
papers.numberForms             all all  -    -    all all    -  -  -      -  -  -
papers.setNumberForm           all -    -    -    -   all    -  -  -      -  -  -
papers.papers                  all all  all  -    all -      -  -  -      -  -  all
papers.file                    all all  all  own  all -      -  -  -      -  -  all
papers.together                all all  all  own  all -      -  -  -      -  -  all
papers.void                    all -    -    -    all -      -  -  -      -  -  -
papers.sign                    all all  all  -    all -      -  -  -      -  -  -
papers.sayForm                 all -    all  -    all -      -  -  -      -  -  -
papers.declined                all -    all  -    all -      -  -  -      -  -  -
papers.localActs               all all  all  all  all all    -  -  -      -  -  all
papers.saveLocalAct            all all  -    -    -   -      -  -  -      -  -  -
papers.cancelLocalAct          all all  -    -    -   -      -  -  -      -  -  -
papers.retention               all all  -    -    -   -      -  -  -      -  -  all
papers.setRetention            all -    -    -    -   -      -  -  -      -  -  all
papers.hold                    all -    -    -    -   -      -  -  -      -  -  all
papers.destroy                 all -    -    -    -   -      -  -  -      -  -  all
lending.workOnUnit             all -    -    -    all -      -  -  -      -  -  -
lending.recallKind             all -    -    -    all -      -  -  -      -  -  -
lending.writeOff               all -    -    -    all -      -  -  -      -  -  -
lending.giveToTeam             all -    -    -    all -      -  -  -      -  -  -
lending.spend                  all -    -    all  all -      -  -  -      -  -  -
lending.startStockTake         all -    -    -    all -      -  -  -      -  -  -
lending.scanInStock            all -    -    -    all -      -  -  -      -  -  -
lending.closeStockTake         all -    -    -    all -      -  -  -      -  -  -
lending.stockTake              all all  -    -    all -      -  -  -      -  -  -
lending.demand                 all all  all  -    all all    -  -  -      -  -  -
lending.fairness               all all  all  -    all masked -  -  -      -  -  -
lending.extend                 all -    all  -    all -      -  -  -      -  -  -
lending.checkIn                all -    all  own  all -      -  -  -      -  -  -
lending.pause                  all -    all  -    all -      -  -  -      -  -  -
lending.addPhoto               all -    -    -    all -      -  -  -      -  -  -
lending.photos                 all -    all  own  all -      -  -  -      -  -  -
lending.makePaper              all -    all  -    all -      -  -  -      -  -  -
lending.materials              all all  all  all  all all    -  -  -      -  -  -
lending.material               all all  all  all  all all    -  -  -      -  -  -
lending.addMaterial            all -    -    -    all -      -  -  -      -  -  -
lending.removeMaterial         all -    -    -    all -      -  -  -      -  -  -
lending.picking                all all  all  -    all -      -  -  -      -  -  -
lending.recordCall             all -    all  own  all -      -  -  -      -  -  -
lending.recalls                all all  all  -    all -      -  -  -      -  -  -
lending.kits                   all all  all  all  all all    -  -  -      -  -  -
lending.saveKit                all -    -    -    all -      -  -  -      -  -  -
lending.dissolveKit            all -    -    -    all -      -  -  -      -  -  -
lending.bindLabel              all -    -    -    all -      -  -  -      -  -  -
lending.reports                all all  all  -    all -      -  -  -      -  -  -
lending.answerReport           all -    all  -    all -      -  -  -      -  -  -
lending.points                 all all  all  all  all all    -  -  -      -  -  -
lending.savePoint              all -    -    -    -   -      -  -  -      -  -  -
lending.setPointTerms          all -    -    -    -   -      -  -  -      -  -  -
lending.transfer               all -    -    -    all -      -  -  -      -  -  -
lending.arrive                 all -    -    -    all -      -  -  -      -  -  -
lending.cancelTransfer         all -    -    -    all -      -  -  -      -  -  -
lending.transfers              all all  all  -    all -      -  -  -      -  -  -
papers.organisation            all all  all  -    all all    -  -  -      -  -  all
interchange.imports        all  -        all    -        -     -       -      -       -       -       -      -
interchange.import         all  -        all    -        -     -       -      -       -       -       -      -
interchange.open           all  -        all    -        -     -       -      -       -       -       -      -
interchange.progress       all  -        all    -        -     -       -      -       -       -       -      -
interchange.rejects        all  -        all    -        -     -       -      -       -       -       -      -
interchange.map            all  -        all    -        -     -       -      -       -       -       -      -
interchange.decide         all  -        all    -        -     -       -      -       -       -       -      -
interchange.start          all  -        all    -        -     -       -      -       -       -       -      -
interchange.undo           all  -        all    -        -     -       -      -       -       -       -      -
`

/** Acts for people who are not signed in; each guards itself (an empty database, a password, a one-time link, a demonstration, a label). */
export const openActs = [
  'access.createCentre',
  'access.openDemo',
  'access.signIn',
  'access.demoSignIn',
  'access.useLink',
  'lending.labelSeen',
  'lending.reportByLabel',
] as const

/** Roles that are given figures of several centres: of those in which they hold such a role, and of no other. */
export const regionRoles: readonly RoleId[] = ['regionalSupervisor', 'foundationAuditor']

export type PolicyRow = Readonly<Partial<Record<RoleId, Reach>>>

function parse(text: string): ReadonlyMap<string, PolicyRow> {
  const lines = text.trim().split('\n').slice(1)
  return new Map(lines.map((line) => rowOf(line.trim().split(/\s+/))))
}

function rowOf([act, ...cells]: string[]): [string, PolicyRow] {
  if (cells.length !== roleIds.length) throw new Error(`policy: ${act} has ${cells.length} cells`)
  const row: Partial<Record<RoleId, Reach>> = {}
  roleIds.forEach((role, at) => {
    const cell = cells[at] as Reach | '-'
    if (cell === '-') return
    if (!widestFirst.includes(cell)) throw new Error(`policy: ${act} says ${cell}`)
    row[role] = cell
  })
  return [act!, row]
}

/** The table by act. */
export const policy = parse(table)

/** How far these roles reach in an act; `null` means not at all. Several roles reach as far as the widest of them. */
export function reachOf(roles: readonly RoleId[], act: string): Reach | null {
  const row = policy.get(act)
  if (!row) return null
  return widestFirst.find((reach) => roles.some((role) => row[role] === reach)) ?? null
}

/** Parts of a child's card, as classes of personal data. */
export type Section = 'contacts' | 'health' | 'circumstances' | 'consents' | 'documents'

const sections: Readonly<Partial<Record<RoleId, readonly Section[]>>> = {
  head: ['contacts', 'health', 'circumstances', 'consents', 'documents'],
  director: ['contacts', 'health', 'consents'],
  coordinator: ['contacts', 'health', 'circumstances', 'consents', 'documents'],
  specialist: ['contacts', 'health', 'consents'],
  lendingClerk: ['contacts'],
  dataProtectionOfficer: ['consents'],
}

/** Which parts of a child's card these roles may open. */
export const sectionsOf = (roles: readonly RoleId[]): ReadonlySet<Section> =>
  new Set(roles.flatMap((role) => sections[role] ?? []))

/** Places of the rail, and the act that must be within reach for a place to be shown. */
export const places = {
  families: 'families.children',
  services: 'services.journal',
  programmes: 'programmes.programmes',
  lending: 'lending.desk',
  reports: 'reports.practice',
  papers: 'papers.papers',
  localActs: 'papers.localActs',
  interchange: 'interchange.imports',
  staff: 'team.addStaff',
  people: 'access.people',
  instruments: 'assessments.saveInstrument',
  journal: 'access.journal',
  calendar: 'access.editCalendar',
  settings: 'access.settings',
} as const
