import { commandRoute, queryRoute, type Route } from '#access/route.ts'
import * as counter from './service/counter.ts'
import * as desk from './service/desk.ts'
import * as issue from './service/issue.ts'
import * as journalLoans from './service/journal-loans.ts'
import * as kinds from './service/kinds.ts'
import * as measuring from './service/measuring.ts'
import * as offers from './service/offers.ts'
import * as reading from './service/reading.ts'
import * as requests from './service/requests.ts'
import * as returns from './service/returns.ts'
import * as undo from './service/undo.ts'
import * as units from './service/units.ts'
import * as unitsRead from './service/units-read.ts'

export const lendingRoutes: readonly Route[] = [
  queryRoute(kinds.list),
  queryRoute(kinds.open),
  commandRoute(kinds.save),
  queryRoute(kinds.free),
  queryRoute(unitsRead.list),
  queryRoute(unitsRead.open),
  commandRoute(units.add),
  commandRoute(units.addMany),
  commandRoute(units.edit),
  commandRoute(measuring.measuring),
  commandRoute(measuring.briefing),
  commandRoute(requests.asking),
  commandRoute(requests.screening),
  commandRoute(requests.cancelling),
  queryRoute(requests.list),
  commandRoute(offers.offering),
  commandRoute(offers.answering),
  commandRoute(offers.preparing),
  commandRoute(issue.handing),
  commandRoute(journalLoans.recording),
  commandRoute(returns.returning),
  commandRoute(returns.losing),
  commandRoute(undo.undoing),
  queryRoute(reading.open),
  queryRoute(reading.list),
  queryRoute(desk.today),
  queryRoute(counter.scanned),
  queryRoute(counter.atCounter),
]
