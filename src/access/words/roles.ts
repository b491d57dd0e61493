// What the roles are called, and what each lets a person do, in words that need no table.
import type { RoleId } from '../policy.ts'

interface RoleWords {
  readonly name: string
  readonly lets: string
}

export const roleWords: Readonly<Record<RoleId, Readonly<Record<'ru' | 'en', RoleWords>>>> = {
  head: {
    ru: {
      name: 'заведующая отделением',
      lets: 'Видит и меняет всё в центре: детей, журнал, отчёты, сотрудников, учётные записи.',
    },
    en: { name: 'head of department', lets: 'Sees and changes everything of the centre.' },
  },
  director: {
    ru: {
      name: 'директор',
      lets: 'Смотрит карточки, журнал услуг и отчёты. Ничего не меняет. Обстоятельств семьи не видит.',
    },
    en: { name: 'director', lets: 'Looks at cards, the service journal and reports. Changes nothing.' },
  },
  coordinator: {
    ru: {
      name: 'координатор',
      lets: 'Ведёт картотеку: добавляет детей и семьи, передаёт их специалистам, загружает журналы.',
    },
    en: {
      name: 'coordinator',
      lets: 'Keeps the registry: adds children and families, gives them to specialists, imports journals.',
    },
  },
  specialist: {
    ru: {
      name: 'специалист',
      lets: 'Видит только переданных ему детей и записывает свои услуги. Нужна связь с сотрудником.',
    },
    en: {
      name: 'specialist',
      lets: 'Sees only the children given to them and records own services. Must be tied to a colleague.',
    },
  },
  lendingClerk: {
    ru: {
      name: 'сотрудник пункта проката',
      lets: 'Выдаёт и принимает оборудование. Карточек детей не видит.',
    },
    en: { name: 'lending clerk', lets: 'Issues and takes back equipment. Sees no cards.' },
  },
  methodologist: {
    ru: {
      name: 'методист',
      lets: 'Готовит отчёты. Детей видит без имён: инициалы, возраст, где живёт.',
    },
    en: { name: 'methodologist', lets: 'Makes reports. Sees children without names.' },
  },
  parent: {
    ru: { name: 'родитель', lets: 'Пока только вход: кабинет родителя появится позже.' },
    en: { name: 'parent', lets: 'Only signs in for now: the cabinet comes later.' },
  },
  partner: {
    ru: { name: 'организация-партнёр', lets: 'Пока только вход: обмен с партнёрами появится позже.' },
    en: { name: 'partner organisation', lets: 'Only signs in for now.' },
  },
  regionalSupervisor: {
    ru: { name: 'региональный куратор', lets: 'Видит сводные цифры; малые числа скрыты.' },
    en: { name: 'regional supervisor', lets: 'Sees sums only; small numbers are hidden.' },
  },
  foundationAuditor: {
    ru: { name: 'представитель Фонда', lets: 'Видит сводные цифры; малые числа скрыты.' },
    en: { name: 'auditor of the Foundation', lets: 'Sees sums only; small numbers are hidden.' },
  },
  systemAdmin: {
    ru: {
      name: 'системный администратор',
      lets: 'Заводит учётные записи и следит за работой программы. Данных о людях не видит.',
    },
    en: { name: 'system administrator', lets: 'Makes accounts and looks after the program. Sees no people.' },
  },
  dataProtectionOfficer: {
    ru: {
      name: 'ответственный за персональные данные',
      lets: 'Читает журнал действий, ведёт согласия. Здоровья и телефонов не видит.',
    },
    en: {
      name: 'data-protection officer',
      lets: 'Reads the journal of acts and keeps consents. Sees neither health nor phones.',
    },
  },
}
