import { commandRoute, ownCommandRoute, queryRoute, type Route } from '#access/route.ts'
import * as acts from './service/acts.ts'
import * as catalogue from './service/catalogue.ts'
import * as papers from './service/contract-papers.ts'
import * as contracts from './service/contracts.ts'
import * as read from './service/read.ts'
import * as record from './service/record.ts'

export const servicesRoutes: readonly Route[] = [
  queryRoute(catalogue.items),
  commandRoute(catalogue.add),
  commandRoute(catalogue.edit),
  ownCommandRoute(record.record),
  ownCommandRoute(record.many),
  commandRoute(record.correction),
  queryRoute(read.childTimeline),
  queryRoute(read.journalRows),
  queryRoute(read.totals),
  queryRoute(read.last),
  commandRoute(contracts.signing),
  commandRoute(contracts.ending),
  queryRoute(contracts.ofChild),
  queryRoute(acts.ofMonth),
  commandRoute(papers.making),
  commandRoute(papers.makingMany),
]
