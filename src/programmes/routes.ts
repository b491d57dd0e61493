import { commandRoute, queryRoute, type Route } from '#access/route.ts'
import * as closing from './service/closing.ts'
import * as conferences from './service/conferences.ts'
import * as equipment from './service/equipment.ts'
import * as goalLoans from './service/goal-loans.ts'
import * as goals from './service/goals.ts'
import * as lists from './service/lists.ts'
import * as plan from './service/plan.ts'
import * as reading from './service/reading.ts'
import { results } from './service/results.ts'
import * as sessions from './service/sessions.ts'
import * as tasks from './service/tasks.ts'
import * as templates from './service/templates.ts'

export const programmesRoutes: readonly Route[] = [
  queryRoute(templates.list),
  queryRoute(templates.open),
  commandRoute(templates.save),
  commandRoute(templates.offer),
  queryRoute(templates.bank),
  queryRoute(results),
  commandRoute(plan.enrolment),
  commandRoute(plan.correction),
  commandRoute(plan.strikeOut),
  commandRoute(sessions.recording),
  commandRoute(sessions.linking),
  queryRoute(equipment.offering),
  commandRoute(equipment.saying),
  commandRoute(goals.setting),
  commandRoute(goals.replacing),
  commandRoute(goals.ending),
  commandRoute(goals.rating),
  commandRoute(goalLoans.naming),
  queryRoute(goalLoans.ofLoan),
  commandRoute(tasks.giving),
  commandRoute(tasks.marking),
  queryRoute(tasks.sheet),
  commandRoute(conferences.holding),
  commandRoute(conferences.closing),
  commandRoute(closing.closing),
  commandRoute(closing.reopening),
  queryRoute(closing.drafting),
  queryRoute(reading.open),
  queryRoute(reading.ofOneChild),
  queryRoute(lists.list),
  queryRoute(lists.waiting),
]
