import { commandRoute, queryRoute, type Route } from '#access/route.ts'
import { makingChildCard } from './service/child-card.ts'
import { listDefinitions } from './service/definitions.ts'
import { changedMembers, freezeReport, listFreezes, openFrozen } from './service/freeze.ts'
import { whatIsMissing } from './service/missing.ts'
import { centreOverview } from './service/overview.ts'
import { planOf, setPlan } from './service/plan.ts'
import { practiceReport } from './service/practice.ts'
import { quarterReport } from './service/quarter.ts'
import { reportRows } from './service/rows.ts'
import { practiceWorkbook } from './service/workbook.ts'

export const reportsRoutes: readonly Route[] = [
  queryRoute(listDefinitions),
  queryRoute(practiceReport),
  queryRoute(reportRows),
  queryRoute(quarterReport),
  queryRoute(practiceWorkbook),
  commandRoute(freezeReport),
  queryRoute(listFreezes),
  queryRoute(openFrozen),
  queryRoute(changedMembers),
  queryRoute(planOf),
  commandRoute(setPlan),
  queryRoute(whatIsMissing),
  queryRoute(centreOverview),
  commandRoute(makingChildCard),
]
