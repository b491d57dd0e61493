import { commandRoute, ownCommandRoute, queryRoute, type Route } from '#access/route.ts'
import * as calls from './service/calls.ts'
import * as instruments from './service/instruments.ts'
import * as privateNotes from './service/private-notes.ts'
import * as read from './service/read.ts'
import * as record from './service/record.ts'

export const assessmentsRoutes: readonly Route[] = [
  queryRoute(instruments.list),
  queryRoute(instruments.open),
  commandRoute(instruments.save),
  commandRoute(instruments.offer),
  ownCommandRoute(record.record),
  ownCommandRoute(record.many),
  commandRoute(record.correction),
  queryRoute(read.listOfChild),
  queryRoute(read.open),
  queryRoute(read.profileOf),
  queryRoute(calls.list),
  commandRoute(calls.close),
  queryRoute(privateNotes.list),
  commandRoute(privateNotes.write),
]
