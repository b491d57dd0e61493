import { commandRoute, queryRoute, type Route } from './route.ts'
import * as centre from './service/centre.ts'
import * as journal from './service/journal.ts'
import * as own from './service/own.ts'
import * as people from './service/people.ts'

export const accessRoutes: readonly Route[] = [
  queryRoute(own.whoAmI),
  queryRoute(own.readDraft),
  commandRoute(own.keepDraft),
  commandRoute(own.forgetDraft),
  queryRoute(people.listPeople),
  commandRoute(people.add),
  commandRoute(people.change),
  commandRoute(people.reset),
  commandRoute(people.disable),
  queryRoute(journal.journal),
  queryRoute(journal.feed),
  queryRoute(centre.calendar),
  commandRoute(centre.editCalendar),
  queryRoute(centre.settings),
  commandRoute(centre.changeSetting),
  queryRoute(centre.caseload),
  commandRoute(centre.assignCaseload),
  commandRoute(centre.endCaseload),
]
