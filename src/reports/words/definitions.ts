// What each indicator means, in words: the formula a person may check by hand.
import type { IndicatorId, LaterPart } from '../rules/indicators.ts'
import type { Words } from '#families/words/kinds.ts'
import { type DefinitionWords, notAShare, wholePeriod } from './definition.ts'
import { lendingDefinitions } from './lending-definitions.ts'
import { measuredWords } from './measured-definitions.ts'

const eachYear: Words = {
  ru: 'каждый календарный год внутри периода; первый и последний — только дни периода',
  en: 'each calendar year within the period; of the first and the last only the days of the period',
}
const childOnce: Words = {
  ru: 'ребёнок считается один раз, сколько бы услуг он ни получил',
  en: 'a child counts once, however many services it received',
}
const familyOnce: Words = {
  ru: 'семья считается один раз, сколько бы детей в ней ни было; сменил ребёнок семью — считаются обе',
  en: 'a family counts once, however many children it has; if a child changed families, both count',
}
const bothBases: Words = {
  ru: 'внутри года ребёнок считается один раз; «уникальные люди» — один раз за весь период, «сумма по годам» — за каждый год заново',
  en: 'within a year a child counts once; “unique persons” once over the whole period, “sum of years” again in each year',
}

export const definitionWords: Readonly<Record<IndicatorId, DefinitionWords>> = {
  ...measuredWords,
  ...lendingDefinitions,
  childrenServed: {
    title: { ru: 'Помощь получили дети', en: 'Children served' },
    numerator: {
      ru: 'дети, в случае которых в периоде есть оказанная услуга: самому ребёнку, взрослому или всей семье; отменённые и сторнированные услуги не считаются, выданное оборудование пока не учитывается',
      en: 'children in whose case a service was delivered in the period, to the child, an adult or the whole family; cancelled and reversed services do not count, lent equipment is not yet considered',
    },
    denominator: notAShare,
    period: wholePeriod,
    onlyOnce: childOnce,
  },
  earlyAge: {
    title: { ru: 'Дети раннего возраста', en: 'Children of early age' },
    numerator: {
      ru: 'дети, получившие помощь, которым в день первой услуги в периоде не исполнилось трёх лет',
      en: 'children served who were under three on the day of their first service in the period',
    },
    denominator: { ru: 'дети, получившие помощь', en: 'children served' },
    period: wholePeriod,
    onlyOnce: childOnce,
  },
  palliative: {
    title: { ru: 'Дети с паллиативным статусом', en: 'Children in palliative care' },
    numerator: {
      ru: 'дети, получившие помощь, у которых паллиативный статус действовал хотя бы один день периода',
      en: 'children served whose palliative status held on at least one day of the period',
    },
    denominator: { ru: 'дети, получившие помощь', en: 'children served' },
    period: wholePeriod,
    onlyOnce: childOnce,
  },
  familiesServed: {
    title: { ru: 'Помощь получили семьи', en: 'Families served' },
    numerator: {
      ru: 'семьи, в которых дети, получившие помощь, жили в день услуги',
      en: 'families in which the children served lived on the day of a service',
    },
    denominator: notAShare,
    period: wholePeriod,
    onlyOnce: familyOnce,
  },
  familiesUnableToTravel: {
    title: { ru: 'Семьи, которые не могут приезжать', en: 'Families unable to travel' },
    numerator: {
      ru: 'семьи, получившие помощь, у которых хотя бы один день периода была отмечена причина: здоровье, расстояние, транспорт, уход за другими или причина без уточнения',
      en: 'families served with a reason noted on at least one day of the period: health, distance, transport, care of others, or one not specified',
    },
    denominator: { ru: 'семьи, получившие помощь', en: 'families served' },
    period: wholePeriod,
    onlyOnce: familyOnce,
  },
  servicesDelivered: {
    title: { ru: 'Оказано услуг', en: 'Services delivered' },
    numerator: {
      ru: 'оказанные и не сторнированные записи журнала; единица счёта — одна услуга одному ребёнку от одного специалиста; минуты считаются отдельно',
      en: 'records of the journal that were delivered and not reversed; the counting unit is one service to one child by one specialist; minutes are counted apart',
    },
    denominator: notAShare,
    period: wholePeriod,
    onlyOnce: {
      ru: 'запись считается один раз; на групповом занятии у каждого ребёнка своя запись',
      en: 'a record counts once; of a group session each child has its own',
    },
  },
  coverageByYear: {
    title: { ru: 'Годовой охват', en: 'Coverage by year' },
    numerator: {
      ru: 'дети, в случае которых в этом году есть оказанная услуга',
      en: 'children in whose case a service was delivered in that year',
    },
    denominator: notAShare,
    period: eachYear,
    onlyOnce: bothBases,
  },
  severeByYear: {
    title: { ru: 'Дети с ТМНР по годам', en: 'Severe multiple disorders by year' },
    numerator: {
      ru: 'дети годового охвата, у которых статус ТМНР действовал хотя бы один день этого года в периоде',
      en: 'children of the year’s coverage whose status of severe multiple disorders held on at least one day of that year in the period',
    },
    denominator: { ru: 'дети годового охвата', en: 'children of the year’s coverage' },
    period: eachYear,
    onlyOnce: bothBases,
  },
}

const partWords: Readonly<Record<LaterPart, Words>> = {
  school: { ru: 'школой для родителей', en: 'the school for parents' },
  network: { ru: 'сетью партнёров', en: 'the network of partners' },
  lending: { ru: 'пунктом проката', en: 'the lending point' },
  visits: { ru: 'выездами', en: 'visits' },
  team: { ru: 'обучением команды', en: 'training of the team' },
  rollout: { ru: 'этапами и расходами проекта', en: 'stages and spending of the project' },
  documents: { ru: 'документами', en: 'documents' },
  site: { ru: 'сайтом и публикациями', en: 'site and publications' },
}

const awaitedTitles: Readonly<Record<number, Words>> = {
  8: { ru: 'Компетентность родителей', en: 'Competence of parents' },
  9: { ru: 'Семьи в мероприятиях', en: 'Families in events' },
  10: { ru: 'Сроки этапов', en: 'Terms of stages' },
  11: { ru: 'Стоимость', en: 'Cost' },
  12: { ru: 'Партнёры по видам', en: 'Partners by class' },
  15: { ru: 'Обучено родителей', en: 'Parents trained' },
  22: { ru: 'Межведомственная работа', en: 'Work between agencies' },
  23: { ru: 'Обучено специалистов', en: 'Specialists trained' },
  26: { ru: 'Работа пункта проката', en: 'Work of the lending point' },
  27: { ru: 'Выезды по неделям', en: 'Trips by week' },
  28: { ru: 'Этапы проекта', en: 'Stages of the project' },
  29: { ru: 'Приказы и положения', en: 'Orders and regulations' },
  30: { ru: 'Публикации', en: 'Publications' },
  32: { ru: 'Комплект для описания практики', en: 'Pack for the practice description' },
}

/** «Обучено родителей: показатель появится вместе со школой…»: what a figure that is not built yet waits for. */
export function awaitedWords({ number, part }: { number: number; part: LaterPart }): Words {
  const title = awaitedTitles[number]!
  return {
    ru: `${title.ru}: показатель появится вместе ${part === 'school' ? 'со' : 'с'} ${partWords[part].ru}`,
    en: `${title.en}: this figure will come with ${partWords[part].en}`,
  }
}
