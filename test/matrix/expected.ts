// Who may do what with whose data, written by hand from the sources and not from the policy: reliability-security.md §4.1
// (roles × data) and product.md §1. The policy, and every answer of the server, are compared with it.

/** In the order of the columns below. */
export const roles = [
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
export type Role = (typeof roles)[number]

/**
 * Two letters a cell, reading and writing: `a` all of the centre, `o` own caseload, `m` masked, `n` numbers only, `s` own
 * account, `t` the technical part, `-` not at all.
 *
 * Where §4.1 leaves room: the head may write what the coordinator writes, for a small centre begins with a head alone; the
 * director reads what answers the ministry, but no circumstances; the supervisor's masked names wait for a need (product.md:
 * aggregates only); cells of parent and partner open with the modules that they belong to; the
 * clerk finds people by name and phone, and opens no card; the officer opens the card of
 * a case by its id, and does not browse. A specialist prints a consent on the road, with room to write the passport by hand, records
 * that it is signed (product.md §2.1), withdraws none, and opens papers of own making alone.
 */
const table = `
data           head dir. coord spec. clerk meth. parent partn region audit admin dpo
ownAccount     ss   ss   ss    ss    ss    ss    ss     ss    ss     ss    ss    ss
childList      a-   a-   a-    o-    --    m-    --     --    --     --    --    --
childCard      aa   a-   aa    o-    --    --    --     --    --     --    --    a-
contacts       aa   a-   aa    o-    a-    --    --     --    --     --    --    --
health         aa   a-   aa    o-    --    --    --     --    --     --    --    --
circumstances  aa   --   aa    --    --    --    --     --    --     --    --    --
consents       aa   a-   aa    o-    --    --    --     --    --     --    --    aa
consentsGiven  -a   --   -a    -o    --    --    --     --    --     --    --    -a
documents      aa   --   aa    --    --    --    --     --    --     --    --    --
casePapers     aa   a-   aa    oo    --    --    --     --    --     --    --    a-
orders         aa   a-   aa    --    --    --    --     --    --     --    --    --
caseload       aa   a-   aa    o-    --    --    --     --    --     --    --    --
visits         aa   a-   aa    oo    --    m-    --     --    --     --    --    --
visitsOfChild  a-   a-   a-    o-    --    --    --     --    --     --    --    --
reversals      aa   --   aa    --    --    --    --     --    --     --    --    --
serviceContracts aa a-   aa    o-    --    --    --     --    --     --    --    --
cardOnPaper    -a   --   -a    --    --    --    --     --    --     --    --    --
catalogue      aa   a-   aa    a-    a-    a-    --     --    --     --    --    --
staff          aa   a-   aa    a-    a-    a-    --     --    --     --    --    --
users          aa   a-   --    --    --    --    --     --    --     --    at    a-
journal        a-   a-   --    --    --    --    --     --    --     --    t-    a-
feed           a-   --   a-    --    --    --    --     --    --     --    --    --
calendar       aa   a-   a-    a-    a-    a-    --     --    --     --    aa    a-
settings       aa   a-   --    --    --    --    --     --    --     --    aa    a-
figures        a-   a-   a-    --    --    a-    --     --    n-     n-    --    a-
figureRows     a-   a-   a-    --    --    m-    --     --    --     --    --    --
definitions    a-   a-   a-    --    --    a-    --     --    a-     a-    --    a-
frozen         aa   a-   a-    --    --    aa    --     --    --     --    --    a-
templates      aa   a-   a-    a-    --    aa    --     --    --     --    --    --
templateFigures a-  a-   a-    --    --    a-    --     --    --     --    --    --
courses        aa   a-   aa    oo    --    --    --     --    --     --    --    --
courseList     a-   a-   a-    o-    --    m-    --     --    --     --    --    --
reopening      -a   --   --    --    --    --    --     --    --     --    --    --
overview       a-   a-   a-    --    --    a-    --     --    --     --    --    --
imports        aa   --   aa    --    --    --    --     --    --     --    --    --
instruments    aa   a-   a-    a-    --    aa    --     --    --     --    --    --
assessments    aa   a-   aa    oo    --    --    --     --    --     --    --    --
assessmentLots aa   --   aa    --    --    --    --     --    --     --    --    --
privateNotes   --   --   --    oo    --    --    --     --    --     --    --    --
equipment      aa   a-   a-    a-    aa    a-    --     --    --     --    --    --
unitList       aa   a-   a-    a-    aa    m-    --     --    --     --    --    --
unitCard       aa   a-   a-    o-    aa    --    --     --    --     --    --    --
unitLots       -a   --   -a    --    -a    --    --     --    --     --    --    --
loanLots       -a   --   -a    --    --    --    --     --    --     --    --    --
loans          aa   a-   aa    oo    aa    --    --     --    --     --    --    --
queueing       -a   --   -a    --    -a    --    --     --    --     --    --    --
handingOut     -a   --   --    --    -a    --    --     --    --     --    --    --
stockTaking    aa   a-   --    --    aa    --    --     --    --     --    --    --
use            -a   --   --    -a    -a    --    --     --    --     --    --    --
demand         a-   a-   a-    --    a-    a-    --     --    --     --    --    --
waits          a-   a-   a-    --    a-    m-    --     --    --     --    --    --
desk           a-   a-   a-    --    a-    --    --     --    --     --    --    --
counter        a-   --   a-    o-    a-    --    --     --    --     --    --    --
paperNames     a-   a-   a-    --    a-    a-    --     --    --     --    --    --
paperForms     aa   a-   --    --    a-    aa    --     --    --     --    --    --
paperRegister  aa   a-   a-    --    aa    --    --     --    --     --    --    a-
paperFiles     a-   a-   a-    o-    a-    --    --     --    --     --    --    a-
signing        -a   -a   -a    --    -a    --    --     --    --     --    --    --
declension     aa   --   aa    --    aa    --    --     --    --     --    --    --
localActs      aa   aa   a-    a-    a-    a-    --     --    --     --    --    a-
keeping        aa   a-   --    --    --    --    --     --    --     --    --    aa
lendingPoints  aa   a-   a-    a-    a-    a-    --     --    --     --    --    --
organisation   a-   a-   a-    --    a-    a-    --     --    --     --    --    a-
`
export type Data =
  | 'ownAccount'
  | 'childList'
  | 'childCard'
  | 'contacts'
  | 'health'
  | 'circumstances'
  | 'consents'
  | 'consentsGiven'
  | 'documents'
  | 'casePapers'
  | 'orders'
  | 'caseload'
  | 'visits'
  | 'visitsOfChild'
  | 'reversals'
  | 'serviceContracts'
  | 'cardOnPaper'
  | 'catalogue'
  | 'staff'
  | 'users'
  | 'journal'
  | 'feed'
  | 'calendar'
  | 'settings'
  | 'figures'
  | 'figureRows'
  | 'definitions'
  | 'frozen'
  | 'overview'
  | 'templates'
  | 'templateFigures'
  | 'courses'
  | 'courseList'
  | 'reopening'
  | 'imports'
  | 'instruments'
  | 'assessments'
  | 'assessmentLots'
  | 'privateNotes'
  | 'paperNames'
  | 'paperForms'
  | 'paperRegister'
  | 'paperFiles'
  | 'signing'
  | 'declension'
  | 'localActs'
  | 'keeping'
  | 'equipment'
  | 'unitList'
  | 'unitCard'
  | 'unitLots'
  | 'loanLots'
  | 'loans'
  | 'queueing'
  | 'handingOut'
  | 'desk'
  | 'stockTaking'
  | 'use'
  | 'demand'
  | 'waits'
  | 'counter'
  | 'lendingPoints'
  | 'organisation'

type Deed = 'read' | 'write'
export type Letter = 'a' | 'o' | 'm' | 'n' | 's' | 't' | '-'

const letters = new Map(
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [data, ...cells] = line.split(/\s+/)
      if (cells.length !== roles.length) throw new Error(`${data} has ${cells.length} cells`)
      return [data!, cells]
    }),
)

/** How far a role reaches into data, by the table above. */
export const reachInto = (role: Role, data: Data, does: Deed): Letter =>
  letters.get(data)![roles.indexOf(role)]![does === 'read' ? 0 : 1] as Letter

/** What an act is aimed at; its id is tried as own, foreign, of another centre and made up. */
export type Aim =
  | 'child'
  | 'family'
  | 'adult'
  | 'status'
  | 'consent'
  | 'enrolment'
  | 'record'
  | 'account'
  | 'staff'
  | 'service'
  | 'import'
  | 'freeze'
  | 'programme'
  | 'session'
  | 'goal'
  | 'decision'
  | 'assessment'
  | 'call'
  | 'paper'
  | 'localAct'
  | 'contract'
  | 'kind'
  | 'unit'
  | 'kit'
  | 'report'
  | 'material'
  | 'loan'
  | 'request'
  | 'line'
  | 'point'
  | 'transfer'

export interface Expectation {
  readonly data: Data
  readonly does: Deed
  readonly aim?: Aim
  /**
   * What an id out of reach is answered with: a refusal's code; `empty`: 200 and nothing in it; `harmless`: 200 and something that
   * opens nothing (access knows no children, so it cannot ask whether one is there).
   */
  readonly unknown?: string
  /** What is answered instead of being done where only who began it may end it. */
  readonly reached?: string
}

const reads = (data: Data, aim?: Aim, unknown = 'not-found'): Expectation => ({
  data,
  does: 'read',
  ...(aim && { aim, unknown }),
})
const writes = (data: Data, aim?: Aim, unknown = 'not-found'): Expectation => ({
  ...reads(data, aim, unknown),
  does: 'write',
})

/** Every act that is served to people who are signed in. */
export const acts: Readonly<Record<string, Expectation>> = {
  'access.me': reads('ownAccount'),
  'access.draft': reads('ownAccount'),
  'access.saveDraft': writes('ownAccount'),
  'access.dropDraft': writes('ownAccount'),
  'access.people': reads('users'),
  'access.addPerson': writes('users'),
  'access.changeRoles': writes('users', 'account'),
  'access.resetPassword': writes('users', 'account'),
  'access.disablePerson': writes('users', 'account'),
  'access.journal': reads('journal', 'child', 'empty'),
  'access.changes': reads('feed'),
  'access.calendar': reads('calendar'),
  'access.editCalendar': writes('calendar'),
  'access.settings': reads('settings'),
  'access.changeSetting': writes('settings'),
  'access.caseload': reads('caseload', 'child', 'empty'),
  'access.assignCaseload': writes('caseload', 'child', 'harmless'),
  'access.endCaseload': writes('caseload', 'child', 'ends-before-start'),
  'families.children': reads('childList'),
  'families.settlements': reads('childList'),
  'families.search': reads('contacts'),
  'families.child': reads('childCard', 'child'),
  'families.timeline': reads('health', 'child'),
  'families.nearlyTheSame': writes('childCard'),
  'families.registerChild': writes('childCard', 'family', 'family-unknown'),
  'families.editChild': writes('childCard', 'child'),
  'families.editFamily': writes('circumstances', 'family'),
  'families.addAdult': writes('contacts', 'child'),
  'families.editAdult': writes('contacts', 'adult'),
  'families.setStatus': writes('health', 'child'),
  'families.endStatus': writes('health', 'status'),
  'families.enrol': writes('childCard', 'child'),
  'families.discharge': writes('childCard', 'child', 'not-enrolled'),
  'families.recordConsent': writes('consentsGiven', 'child'),
  'families.withdrawConsent': writes('consents', 'consent'),
  'families.documents': reads('documents', 'child'),
  'families.saveDocuments': writes('documents', 'child'),
  'families.papers': reads('casePapers', 'child'),
  'families.makePaper': writes('casePapers', 'child'),
  'families.withoutOrder': reads('orders'),
  'families.makeOrder': writes('orders', 'enrolment'),
  'team.staff': reads('staff'),
  'team.addStaff': writes('staff'),
  'team.editStaff': writes('staff', 'staff'),
  'services.catalogue': reads('catalogue'),
  'services.addItem': writes('catalogue'),
  'services.editItem': writes('catalogue', 'service'),
  'services.record': writes('visits', 'child', 'child-unknown'),
  'services.recordMany': writes('visits', 'child', 'empty'),
  'services.correct': writes('visits', 'record'),
  'services.journal': reads('visits', 'child', 'empty'),
  'services.journalTotals': reads('visits', 'child', 'empty'),
  'services.timeline': reads('visitsOfChild', 'child'),
  'services.lastLike': writes('visits', 'child'),
  'services.contracts': reads('serviceContracts', 'child'),
  'services.signContract': writes('serviceContracts', 'child', 'child-unknown'),
  'services.endContract': writes('serviceContracts', 'contract'),
  'services.acts': reads('serviceContracts'),
  'services.makePaper': writes('serviceContracts', 'contract'),
  'services.makeActs': writes('serviceContracts', 'contract', 'harmless'),
  'assessments.instruments': reads('instruments'),
  'assessments.instrument': reads('instruments'),
  'assessments.saveInstrument': writes('instruments'),
  'assessments.offerInstrument': writes('instruments'),
  'assessments.record': writes('assessments', 'child', 'child-unknown'),
  'assessments.recordMany': writes('assessmentLots', 'child', 'empty'),
  'assessments.correct': writes('assessments', 'assessment'),
  'assessments.ofChild': reads('assessments', 'child'),
  'assessments.assessment': reads('assessments', 'assessment'),
  'assessments.profile': reads('assessments', 'child'),
  'assessments.calls': reads('assessments'),
  'assessments.closeCall': writes('assessments', 'call'),
  'assessments.privateNotes': reads('privateNotes', 'child'),
  'assessments.writePrivateNote': writes('privateNotes', 'child'),
  'reports.practice': reads('figures'),
  'reports.quarter': reads('figures'),
  'reports.definitions': reads('definitions'),
  'reports.rows': reads('figureRows'),
  'reports.workbook': reads('figureRows'),
  'programmes.templates': reads('templates'),
  'programmes.template': reads('templates'),
  'programmes.saveTemplate': writes('templates'),
  'programmes.offerTemplate': writes('templates'),
  'programmes.goalBank': reads('templates'),
  'programmes.templateResults': reads('templateFigures'),
  'programmes.enrol': writes('courses', 'child', 'child-unknown'),
  'programmes.changePlan': writes('courses', 'programme'),
  'programmes.cancel': writes('reversals', 'programme'),
  'programmes.recordSession': writes('courses', 'session', 'session-unknown'),
  'programmes.linkRecord': writes('courses', 'session', 'session-unknown'),
  'programmes.sessionEquipment': writes('courses', 'session'),
  'programmes.sayUsed': { ...writes('courses', 'session', 'session-unknown'), reached: 'session-not-held' },
  'programmes.setGoal': writes('courses', 'programme'),
  'programmes.replaceGoal': writes('courses', 'goal'),
  'programmes.endGoal': writes('courses', 'goal'),
  'programmes.rateGoal': writes('courses', 'goal'),
  'programmes.giveTask': writes('courses', 'programme'),
  'programmes.markTasks': writes('courses', 'programme'),
  'programmes.taskSheet': writes('courses', 'programme'),
  'programmes.holdConference': writes('courses', 'child'),
  'programmes.closeDecision': writes('courses', 'decision'),
  'programmes.close': writes('courses', 'programme'),
  'programmes.reopen': writes('reopening', 'programme'),
  'programmes.conclusion': writes('courses', 'programme'),
  'programmes.programme': reads('courses', 'programme'),
  'programmes.nameLoans': writes('courses', 'goal'),
  'programmes.goalsOfLoan': reads('courses', 'loan'),
  'programmes.ofChild': reads('courses', 'child'),
  'programmes.programmes': reads('courseList'),
  'programmes.dues': reads('courses'),
  'reports.freeze': writes('frozen'),
  'reports.freezes': reads('frozen'),
  'reports.frozenReport': reads('frozen', 'freeze'),
  'reports.frozenMembers': reads('figureRows', 'freeze'),
  'reports.plan': reads('frozen'),
  'reports.savePlan': writes('frozen'),
  'reports.missing': reads('figureRows'),
  'reports.overview': reads('overview'),
  'reports.makeChildCard': writes('cardOnPaper', 'child'),
  'papers.templates': reads('paperNames'),
  'papers.template': reads('paperForms'),
  'papers.saveTemplate': writes('paperForms'),
  'papers.preview': writes('paperForms'),
  'papers.numberForms': reads('paperForms'),
  'papers.setNumberForm': writes('paperForms'),
  'papers.papers': reads('paperRegister'),
  'papers.file': reads('paperFiles', 'paper'),
  'papers.together': reads('paperFiles', 'paper'),
  'papers.void': writes('paperRegister', 'paper'),
  'papers.sign': writes('signing', 'paper'),
  'papers.sayForm': writes('declension'),
  'papers.declined': reads('declension'),
  'papers.localActs': reads('localActs'),
  'papers.saveLocalAct': writes('localActs'),
  'papers.cancelLocalAct': writes('localActs', 'localAct'),
  'papers.retention': reads('keeping'),
  'papers.setRetention': writes('keeping'),
  'papers.hold': writes('keeping', 'paper'),
  'papers.destroy': writes('keeping', 'paper'),
  'lending.kinds': reads('equipment'),
  'lending.kind': reads('equipment', 'kind'),
  'lending.saveKind': writes('equipment'),
  'lending.availability': reads('equipment'),
  'lending.units': reads('unitList'),
  'lending.addUnit': writes('unitList', 'kind', 'kind-unknown'),
  'lending.editUnit': writes('unitList', 'unit'),
  'lending.unit': reads('unitCard'),
  'lending.addUnits': writes('unitLots'),
  'lending.recordLoans': writes('loanLots', 'child', 'harmless'),
  'lending.measure': writes('loans', 'child', 'child-unknown'),
  'lending.request': writes('loans', 'child', 'child-unknown'),
  'lending.brief': writes('loans', 'child', 'child-unknown'),
  'lending.agreeToSign': writes('queueing', 'child', 'child-unknown'),
  'lending.queue': reads('loans'),
  'lending.loan': reads('loans', 'loan'),
  'lending.journal': reads('loans', 'child', 'empty'),
  'lending.screen': writes('queueing', 'request'),
  'lending.offer': writes('queueing', 'unit'),
  'lending.answerOffer': writes('queueing', 'request'),
  'lending.cancelRequest': writes('queueing', 'request'),
  'lending.prepare': writes('handingOut', 'request'),
  'lending.issue': writes('handingOut', 'child', 'unit-unknown'),
  'lending.returnUnits': writes('handingOut', 'unit', 'unit-unknown'),
  'lending.undo': { ...writes('handingOut', 'loan'), reached: 'not-your-act' },
  'lending.lose': writes('handingOut', 'loan'),
  'lending.workOnUnit': writes('handingOut', 'unit'),
  'lending.recallKind': writes('handingOut', 'kind'),
  'lending.writeOff': writes('handingOut', 'unit'),
  'lending.giveToTeam': writes('handingOut', 'unit'),
  'lending.spend': writes('use', 'unit'),
  'lending.startStockTake': { ...writes('stockTaking'), reached: 'stock-take-open' },
  'lending.scanInStock': writes('stockTaking', 'unit'),
  'lending.closeStockTake': { ...writes('stockTaking'), reached: 'stock-take-closed' },
  'lending.stockTake': reads('stockTaking'),
  'lending.demand': reads('demand'),
  'lending.fairness': reads('waits'),
  'lending.extend': writes('queueing', 'loan'),
  'lending.checkIn': writes('loans', 'loan'),
  'lending.pause': writes('queueing', 'loan'),
  'lending.addPhoto': writes('handingOut', 'line', 'loan-unknown'),
  'lending.photos': reads('counter', 'line'),
  'lending.makePaper': writes('queueing', 'loan'),
  'lending.materials': reads('equipment', 'kind', 'empty'),
  'lending.material': reads('equipment', 'material'),
  'lending.addMaterial': writes('equipment', 'kind', 'kind-unknown'),
  'lending.removeMaterial': writes('equipment', 'material'),
  'lending.picking': reads('desk'),
  'lending.recordCall': writes('loans', 'loan'),
  'lending.recalls': reads('desk'),
  'lending.kits': reads('equipment'),
  'lending.saveKit': writes('unitList', 'unit', 'unit-unknown'),
  'lending.dissolveKit': writes('unitList', 'kit'),
  'lending.bindLabel': writes('unitList', 'unit'),
  'lending.reports': reads('desk'),
  'lending.answerReport': writes('queueing', 'report'),
  'lending.points': reads('lendingPoints'),
  'lending.savePoint': writes('lendingPoints'),
  'lending.setPointTerms': writes('lendingPoints', 'point'),
  'lending.transfer': writes('handingOut', 'unit', 'unit-unknown'),
  'lending.arrive': writes('handingOut', 'unit', 'unit-unknown'),
  'lending.cancelTransfer': writes('handingOut', 'transfer'),
  'lending.transfers': reads('desk'),
  'papers.organisation': reads('organisation'),
  'lending.desk': reads('desk'),
  'lending.scan': reads('counter'),
  'lending.counter': reads('counter', 'child'),
  'interchange.imports': reads('imports'),
  'interchange.progress': reads('imports', 'import'),
  'interchange.open': reads('imports', 'import'),
  'interchange.rejects': reads('imports', 'import'),
  'interchange.map': writes('imports', 'import'),
  'interchange.decide': writes('imports', 'import'),
  'interchange.start': writes('imports', 'import'),
  'interchange.undo': writes('imports', 'import'),
}

/** Acts with a row in the policy that are not called by their name: other acts call them, or they are files. */
export const innerActs: Readonly<Record<string, Expectation>> = {
  'families.removeChildren': writes('imports'),
  'services.reverseMany': writes('reversals'),
  'assessments.reverseMany': writes('assessmentLots'),
  'lending.removeUnits': writes('loanLots'),
  'lending.undoLoans': writes('loanLots'),
  'interchange.import': writes('imports'),
}

/** What anybody may send, signed in or not, and what they get in a centre that stands and is no demonstration. */
export const openActs: Readonly<Record<string, readonly [status: number, code: string | null]>> = {
  'access.createCentre': [422, 'already-set-up'],
  'access.openDemo': [422, 'already-set-up'],
  'access.signIn': [422, 'sign-in-wrong'],
  'access.demoSignIn': [422, 'not-a-demonstration'],
  'access.useLink': [422, 'link-unusable'],
  'access.signOut': [200, null],
  'lending.labelSeen': [422, 'label-unknown'],
  'lending.reportByLabel': [422, 'label-unknown'],
}

/** Pages that anybody may read; none names a person. */
export const openPages = [
  '/api',
  '/api/openapi.json',
  '/api/hello',
  '/',
  '/families',
  '/found/RY00000000000',
  '/assets/none.js',
] as const

/** Files behind a sign-in, with the act that they stand under. */
export const files = {
  upload: { path: '/api/files/import', as: innerActs['interchange.import']! },
  rejects: { path: (id: string) => `/api/files/imports/${id}/rejects`, as: acts['interchange.rejects']! },
} as const
