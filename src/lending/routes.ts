import { commandRoute, queryRoute, type Route } from '#access/route.ts'
import * as counter from './service/counter.ts'
import * as demand from './service/demand.ts'
import * as desk from './service/desk.ts'
import * as fairness from './service/fairness.ts'
import * as issue from './service/issue.ts'
import * as journalLoans from './service/journal-loans.ts'
import * as kinds from './service/kinds.ts'
import * as kits from './service/kits.ts'
import * as loans from './service/loans.ts'
import * as materials from './service/materials.ts'
import * as measuring from './service/measuring.ts'
import * as offers from './service/offers.ts'
import * as papers from './service/papers.ts'
import * as photos from './service/photos.ts'
import * as picking from './service/picking.ts'
import * as points from './service/points.ts'
import * as reading from './service/reading.ts'
import * as recalls from './service/recalls.ts'
import * as reports from './service/reports.ts'
import * as requests from './service/requests.ts'
import * as returns from './service/returns.ts'
import * as stockTake from './service/stock-take.ts'
import * as transfers from './service/transfers.ts'
import * as undo from './service/undo.ts'
import * as unitWork from './service/unit-work.ts'
import * as units from './service/units.ts'
import * as unitsRead from './service/units-read.ts'

export const lendingRoutes: readonly Route[] = [
  queryRoute(kinds.list),
  queryRoute(kinds.open),
  commandRoute(kinds.save),
  queryRoute(kinds.free),
  queryRoute(points.list),
  commandRoute(points.save),
  commandRoute(points.setTerms),
  commandRoute(transfers.sending),
  commandRoute(transfers.receiving),
  commandRoute(transfers.calling),
  queryRoute(transfers.list),
  queryRoute(unitsRead.list),
  queryRoute(unitsRead.open),
  commandRoute(units.add),
  commandRoute(units.addMany),
  commandRoute(units.edit),
  commandRoute(measuring.measuring),
  commandRoute(measuring.briefing),
  commandRoute(measuring.agreeing),
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
  commandRoute(loans.extending),
  commandRoute(loans.talking),
  commandRoute(loans.pausing),
  queryRoute(materials.list),
  queryRoute(materials.open),
  commandRoute(materials.add),
  commandRoute(materials.remove),
  queryRoute(picking.list),
  commandRoute(loans.calling),
  queryRoute(recalls.list),
  queryRoute(kits.list),
  commandRoute(kits.save),
  commandRoute(kits.dissolve),
  commandRoute(reports.binding),
  queryRoute(reports.list),
  commandRoute(reports.answering),
  commandRoute(photos.adding),
  queryRoute(photos.showing),
  commandRoute(papers.making),
  commandRoute(unitWork.working),
  commandRoute(unitWork.recalling),
  commandRoute(unitWork.writingOff),
  commandRoute(unitWork.giving),
  commandRoute(unitWork.spending),
  commandRoute(stockTake.starting),
  commandRoute(stockTake.scanning),
  commandRoute(stockTake.closing),
  queryRoute(stockTake.shown),
  queryRoute(demand.ledger),
  queryRoute(fairness.report),
  queryRoute(reading.open),
  queryRoute(reading.list),
  queryRoute(desk.today),
  queryRoute(counter.scanned),
  queryRoute(counter.atCounter),
]
