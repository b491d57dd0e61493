// The modules of the program and what they offer. A module that is not here is not served.
import type { Route } from '#access/route.ts'
import { accessRoutes } from '#access/routes.ts'
import { assessmentsRoutes } from '#assessments/routes.ts'
import { familiesRoutes } from '#families/routes.ts'
import { interchangeRoutes } from '#interchange/routes.ts'
import { lendingRoutes } from '#lending/routes.ts'
import { papersRoutes } from '#papers/routes.ts'
import { programmesRoutes } from '#programmes/routes.ts'
import { reportsRoutes } from '#reports/routes.ts'
import { servicesRoutes } from '#services/routes.ts'
import { teamRoutes } from '#team/routes.ts'
import { staffOfIds } from '#team/service.ts'

export const routes: readonly Route[] = [
  ...accessRoutes,
  ...papersRoutes,
  ...familiesRoutes(staffOfIds),
  ...teamRoutes,
  ...servicesRoutes,
  ...assessmentsRoutes,
  ...programmesRoutes,
  ...lendingRoutes,
  ...reportsRoutes,
  ...interchangeRoutes,
]
