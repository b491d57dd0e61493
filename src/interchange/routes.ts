import { commandRoute, queryRoute, type Route } from '#access/route.ts'
import * as changes from './service/changes.ts'
import * as open from './service/open.ts'
import { rejected } from './service/rejects.ts'

export const interchangeRoutes: readonly Route[] = [
  queryRoute(open.list),
  queryRoute(open.open),
  queryRoute(open.progress),
  queryRoute(rejected),
  commandRoute(changes.map),
  commandRoute(changes.decide),
  commandRoute(changes.start),
  commandRoute(changes.undo),
]
