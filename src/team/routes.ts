import { commandRoute, queryRoute, type Route } from '#access/route.ts'
import { add, edit, list } from './service.ts'

export const teamRoutes: readonly Route[] = [queryRoute(list), commandRoute(add), commandRoute(edit)]
