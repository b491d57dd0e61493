import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { SkeletonPage } from '#ui/skeletons.tsx'
import { MyDay } from './my-day.tsx'
import { Frame } from './shell/frame.tsx'
import { NotFound, RouteError } from './shell/route-states.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: () => <NotFound /> })

/** One line makes a screen: its address, and the file that is loaded when somebody walks there. */
const screen = <const Path extends string>(path: Path, load: () => Promise<{ default: ComponentType }>) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) })

const routeTree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: MyDay }),
  screen('/settings', () => import('#access/screens/settings-home.tsx')),
  screen('/settings/staff', () => import('#team/screens/staff-list.tsx')),
  screen('/settings/staff/new', () => import('#team/screens/staff-page.tsx')),
  screen('/settings/staff/$staffId', () => import('#team/screens/staff-page.tsx')),
  screen('/settings/people', () => import('#access/screens/people-list.tsx')),
  screen('/settings/people/new', () => import('./new-person-page.tsx')),
  screen('/settings/people/$accountId', () => import('./person-page.tsx')),
  screen('/settings/journal', () => import('#access/screens/journal.tsx')),
  screen('/settings/calendar', () => import('#access/screens/calendar.tsx')),
  screen('/settings/centre', () => import('#access/screens/centre-settings.tsx')),
  screen('/settings/organisation', () => import('#papers/screens/organisation/organisation-page.tsx')),
  screen('/settings/lending', () => import('#lending/screens/settings/lending-settings.tsx')),
  screen('/settings/lending/$pointId', () => import('#lending/screens/settings/point-page.tsx')),
  screen('/families', () => import('#families/screens/list/children-list.tsx')),
  screen('/families/new', () => import('#families/screens/form/new-child.tsx')),
  screen('/families/orders', () => import('#families/screens/orders/orders-page.tsx')),
  screen('/families/$childId/documents', () => import('#families/screens/documents/documents-page.tsx')),
  screen('/families/$childId/edit', () => import('#families/screens/form/edit-child.tsx')),
  screen('/families/$childId', () => import('./child-page.tsx')),
  screen('/services', () => import('#services/screens/journal/journal-page.tsx')),
  screen('/services/acts', () => import('#services/screens/acts/acts-page.tsx')),
  screen('/services/contracts/new', () => import('#services/screens/contract/contract-page.tsx')),
  screen('/services/catalogue', () => import('#services/screens/catalogue/catalogue-page.tsx')),
  screen('/assessments/new', () => import('#assessments/screens/entry/entry-page.tsx')),
  screen('/assessments/instruments', () => import('#assessments/screens/instruments/instruments-page.tsx')),
  screen(
    '/assessments/instruments/new',
    () => import('#assessments/screens/instruments/instrument-page.tsx'),
  ),
  screen(
    '/assessments/instruments/$instrument',
    () => import('#assessments/screens/instruments/instrument-page.tsx'),
  ),
  screen('/assessments/$assessmentId', () => import('#assessments/screens/one/assessment-page.tsx')),
  screen('/programmes', () => import('#programmes/screens/list/programmes-page.tsx')),
  screen('/programmes/new', () => import('#programmes/screens/enrol/enrol-page.tsx')),
  screen('/programmes/templates', () => import('#programmes/screens/templates/templates-page.tsx')),
  screen('/programmes/templates/$template', () => import('#programmes/screens/templates/template-page.tsx')),
  screen(
    '/programmes/templates/$template/edit',
    () => import('#programmes/screens/templates/editor-page.tsx'),
  ),
  screen(
    '/programmes/templates/$template/results',
    () => import('#programmes/screens/templates/results-page.tsx'),
  ),
  screen('/programmes/$programmeId', () => import('#programmes/screens/one/programme-page.tsx')),
  screen('/programmes/$programmeId/sheet', () => import('#programmes/screens/sheet/sheet-page.tsx')),
  screen('/programmes/$programmeId/plan', () => import('#programmes/screens/plan/plan-page.tsx')),
  screen('/programmes/$programmeId/goal', () => import('#programmes/screens/goal/goal-page.tsx')),
  screen('/programmes/$programmeId/close', () => import('#programmes/screens/close/close-page.tsx')),
  screen(
    '/programmes/$programmeId/conference',
    () => import('#programmes/screens/conference/conference-page.tsx'),
  ),
  screen(
    '/programmes/$programmeId/sessions/$sessionId',
    () => import('#programmes/screens/session/session-page.tsx'),
  ),
  screen('/reports', () => import('#reports/screens/reports-page.tsx')),
  screen('/reports/overview', () => import('#reports/screens/overview/overview-page.tsx')),
  screen('/reports/missing', () => import('#reports/screens/missing/missing-page.tsx')),
  screen('/reports/quarter', () => import('#reports/screens/quarter/quarter-page.tsx')),
  screen('/reports/plan', () => import('#reports/screens/plan/plan-page.tsx')),
  screen('/reports/frozen', () => import('#reports/screens/frozen/frozen-list.tsx')),
  screen('/reports/frozen/new', () => import('#reports/screens/frozen/freeze-page.tsx')),
  screen('/reports/frozen/$freezeId', () => import('#reports/screens/frozen/frozen-page.tsx')),
  screen('/reports/practice', () => import('#reports/screens/practice/practice-page.tsx')),
  screen('/reports/practice/$indicator', () => import('#reports/screens/rows/rows-page.tsx')),
  screen('/import', () => import('#interchange/screens/list/import-page.tsx')),
  screen('/import/$importId', () => import('#interchange/screens/one/one-import-page.tsx')),
  screen('/lending', () => import('#lending/screens/desk/desk-page.tsx')),
  screen('/lending/units', () => import('#lending/screens/units/units-page.tsx')),
  screen('/lending/units/new', () => import('#lending/screens/units/new-unit.tsx')),
  screen('/lending/units/$unitId', () => import('#lending/screens/units/unit-page.tsx')),
  screen('/lending/units/$unitId/edit', () => import('#lending/screens/units/edit-unit.tsx')),
  screen('/lending/labels', () => import('#lending/screens/units/labels-page.tsx')),
  screen('/lending/kits', () => import('#lending/screens/kits/kits-page.tsx')),
  screen('/lending/picking', () => import('#lending/screens/picking/picking-page.tsx')),
  screen('/lending/recalls', () => import('#lending/screens/kinds/recalls-page.tsx')),
  screen('/found/$label', () => import('#lending/screens/units/found-label.tsx')),
  screen('/lending/kinds', () => import('#lending/screens/kinds/kinds-page.tsx')),
  screen('/lending/kinds/new', () => import('#lending/screens/kinds/kind-page.tsx')),
  screen('/lending/kinds/$kindId', () => import('#lending/screens/kinds/kind-page.tsx')),
  screen('/lending/queue', () => import('#lending/screens/queue/queue-page.tsx')),
  screen('/lending/requests/new', () => import('#lending/screens/queue/new-request.tsx')),
  screen('/lending/requests/$requestId', () => import('#lending/screens/queue/request-page.tsx')),
  screen('/lending/journal', () => import('#lending/screens/journal/journal-page.tsx')),
  screen('/lending/loans/$loanId', () => import('./loan-page.tsx')),
  screen('/lending/stock-taking', () => import('#lending/screens/stock/stock-page.tsx')),
  screen('/lending/demand', () => import('#lending/screens/demand/demand-page.tsx')),
  screen('/lending/waiting', () => import('#lending/screens/fairness/fairness-page.tsx')),
  screen('/lending/transfers', () => import('#lending/screens/transfers/transfers-page.tsx')),
  screen('/lending/transfers/new', () => import('#lending/screens/transfers/send-page.tsx')),
  screen('/lending/transfers/arrive', () => import('#lending/screens/transfers/arrive-page.tsx')),
  screen('/lending/issue', () => import('#lending/screens/issue/issue-page.tsx')),
  screen('/lending/return', () => import('#lending/screens/return/return-page.tsx')),
  screen('/papers', () => import('#papers/screens/register/register-page.tsx')),
  screen('/papers/acts', () => import('#papers/screens/acts/acts-page.tsx')),
  screen('/papers/acts/new', () => import('#papers/screens/acts/act-page.tsx')),
  screen('/papers/templates', () => import('#papers/screens/templates/templates-page.tsx')),
  screen('/papers/templates/$template', () => import('#papers/screens/templates/template-page.tsx')),
  screen('/papers/names', () => import('#papers/screens/names/names-page.tsx')),
  screen('/papers/numbers', () => import('#papers/screens/numbers/numbers-page.tsx')),
  screen('/papers/retention', () => import('#papers/screens/retention/retention-page.tsx')),
  screen('/papers/retention/destroy', () => import('#papers/screens/retention/destroy-page.tsx')),
  screen('/papers/$paperId', () => import('#papers/screens/one/paper-page.tsx')),
  screen('/services/new', () => import('#services/screens/record/record-page.tsx')),
])

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  defaultPendingComponent: SkeletonPage,
  defaultErrorComponent: RouteError,
  defaultPendingMs: 150,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
