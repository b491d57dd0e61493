import { commandRoute, queryRoute, type Route } from '#access/route.ts'
import * as card from './service/card.ts'
import * as changes from './service/changes.ts'
import * as documents from './service/documents.ts'
import * as lists from './service/lists.ts'
import * as orders from './service/orders.ts'
import * as papers from './service/papers.ts'
import * as register from './service/register.ts'

/** `staffOf` says who the staff are: the team stands beside families. */
export const familiesRoutes = (staffOf: orders.StaffOf): readonly Route[] => [
  queryRoute(lists.list),
  queryRoute(lists.find),
  queryRoute(lists.places),
  queryRoute(card.open),
  queryRoute(card.events),
  queryRoute(register.nearly),
  commandRoute(register.register),
  commandRoute(card.edit),
  commandRoute(changes.editFamily),
  commandRoute(changes.addAdult),
  commandRoute(changes.editAdult),
  commandRoute(changes.setStatus),
  commandRoute(changes.endStatus),
  commandRoute(changes.enrol),
  commandRoute(changes.discharge),
  commandRoute(changes.recordConsent),
  commandRoute(changes.withdrawConsent),
  queryRoute(documents.open),
  commandRoute(documents.save),
  queryRoute(papers.list),
  commandRoute(papers.making),
  queryRoute(orders.waiting),
  commandRoute(orders.ordering(staffOf)),
]
