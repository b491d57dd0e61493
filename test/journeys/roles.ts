// What each role must find on its rail and may not open: written by hand from product.md §1, not taken from the policy.
import type { RoleId } from '#access/policy.ts'

const all = [
  'Мой день',
  'Дети и семьи',
  'Журнал услуг',
  'Программы',
  'Пункт проката',
  'Отчёты',
  'Документы',
  'Загрузка из Excel',
  'Настройки',
]

/** The rail of a role, from above. */
export const placesOf: Readonly<Record<RoleId, readonly string[]>> = {
  head: all,
  director: [
    'Мой день',
    'Дети и семьи',
    'Журнал услуг',
    'Программы',
    'Пункт проката',
    'Отчёты',
    'Документы',
    'Настройки',
  ],
  coordinator: all,
  specialist: ['Мой день', 'Дети и семьи', 'Журнал услуг', 'Программы', 'Документы'],
  lendingClerk: ['Мой день', 'Пункт проката', 'Документы'],
  methodologist: [
    'Мой день',
    'Дети и семьи',
    'Журнал услуг',
    'Программы',
    'Отчёты',
    'Документы',
    'Настройки',
  ],
  parent: ['Мой день'],
  partner: ['Мой день'],
  regionalSupervisor: ['Мой день', 'Отчёты'],
  foundationAuditor: ['Мой день', 'Отчёты'],
  systemAdmin: ['Мой день', 'Настройки'],
  dataProtectionOfficer: ['Мой день', 'Отчёты', 'Документы', 'Настройки'],
}

const registry = ['/families', '/services']
const insideReports = ['/reports/missing', '/reports/overview', '/reports/plan', '/reports/frozen']
const keeping = ['/import', '/settings/people', '/settings/journal']

/** Addresses that answer «Эта страница вам не открыта», typed by hand or kept from another's screen. */
export const forbiddenTo: Readonly<Record<RoleId, readonly string[]>> = {
  head: [],
  director: ['/import', '/families/new', '/services/new', '/reports/frozen/new'],
  coordinator: ['/settings/people', '/settings/journal'],
  specialist: [...keeping, '/reports/practice', '/families/new', '/papers', '/papers/retention'],
  lendingClerk: [...registry, ...keeping, '/reports/practice'],
  methodologist: [...keeping, '/families/new', '/services/new', '/papers'],
  parent: [...registry, ...keeping, '/reports/practice'],
  partner: [...registry, ...keeping, '/reports/practice'],
  regionalSupervisor: [...registry, ...keeping, ...insideReports],
  foundationAuditor: [...registry, ...keeping, ...insideReports],
  systemAdmin: [...registry, '/import', '/reports/practice', '/services/new'],
  dataProtectionOfficer: [...registry, '/import', '/services/new'],
}
