// What the measured indicators mean, in words: outcomes of children, parents and families, programmes, hand-outs.
import type { IndicatorId, LendingId } from '../rules/indicators.ts'
import type { Words } from '#families/words/kinds.ts'
import { type DefinitionWords, notAShare, wholePeriod } from './definition.ts'

type Measured = Exclude<
  IndicatorId,
  | LendingId
  | 'childrenServed'
  | 'earlyAge'
  | 'palliative'
  | 'familiesServed'
  | 'familiesUnableToTravel'
  | 'servicesDelivered'
  | 'coverageByYear'
  | 'severeByYear'
>

const childrenBoth: Words = {
  ru: 'все дети, получившие помощь: кого не обследовали дважды, считается без улучшения; вторая доля — только от обследованных',
  en: 'all children served: who was not examined twice counts as not improved; the second share is of those assessed only',
}
const familiesBoth: Words = {
  ru: 'все семьи, получившие помощь; вторая доля — только от тех, о ком есть данные',
  en: 'all families served; the second share is of those only of whom something is known',
}
const families: Words = { ru: 'семьи, получившие помощь', en: 'families served' }
const endedWithin: Words = {
  ru: 'итоговая диагностика или окончание программы (пока она идёт — итоговая оценка последней из целей) — в периоде; входящая может быть раньше. «Данные на»: не учитывается записанное позже; исправленное позже считается уже исправленным',
  en: 'the final examination or the end of the programme (while it goes on, the final rating of the last of its goals) lies in the period; the baseline may be earlier. “Data as of” leaves out what was recorded later; what was corrected later counts as corrected',
}
const answeredWithin: Words = {
  ru: 'ответ дан в периоде. «Данные на»: не учитывается записанное позже; исправленное позже считается уже исправленным',
  en: 'the answer was given in the period. “Data as of” leaves out what was recorded later; what was corrected later counts as corrected',
}
const childOnce: Words = {
  ru: 'ребёнок считается один раз, сколько бы программ и обследований у него ни закончилось: достаточно одного',
  en: 'a child counts once, however many programmes and examinations ended: one is enough',
}
const familyOnce: Words = {
  ru: 'семья считается один раз, сколько бы детей в ней ни было',
  en: 'a family counts once, however many children it has',
}

const mood = (title: Words, what: Words): DefinitionWords => ({
  title,
  numerator: {
    ru: `дети, у которых ${what.ru}: по итоговой карте рядом с входящей или по медиане трёх последних и трёх первых занятий программы (не меньше четырёх наблюдений)`,
    en: `children ${what.en}: by the final card beside the baseline, or by the medians of the last three and first three sessions of a programme (four observations at least)`,
  },
  denominator: childrenBoth,
  period: endedWithin,
  onlyOnce: childOnce,
})

export const measuredWords: Readonly<Record<Measured, DefinitionWords>> = {
  childrenSignificant: {
    title: { ru: 'Значительная динамика', en: 'Significant progress' },
    numerator: {
      ru: 'дети, у которых хотя бы одно: цели — итоговый T не ниже 50 и выше начального на 10 и больше; сферы — не меньше половины лучше на уровень или одна на два, ни одна не хуже; методика — изменение не меньше важного для неё (MCID)',
      en: 'children with at least one of: goals – final T of 50 or more and higher by 10 or more; spheres – half of them or more better by a level, or one by two, none worse; an instrument – a change of its MCID or more',
    },
    denominator: childrenBoth,
    period: endedWithin,
    onlyOnce: childOnce,
  },
  cognitiveUp: {
    title: { ru: 'Познавательная сфера и интересы', en: 'Cognition and interests' },
    numerator: {
      ru: 'дети, у которых хотя бы одно: цель в сфере познания достигнута (уровень 0 и выше); сфера познания лучше на уровень и больше; карта познания выше на уровень и назван новый интерес',
      en: 'children with at least one of: a goal of cognition reached (level 0 or more); the sphere of cognition better by a level or more; the card of cognition higher by a level with a new interest named',
    },
    denominator: childrenBoth,
    period: endedWithin,
    onlyOnce: childOnce,
  },
  childrenImproved: {
    title: { ru: 'Улучшились показатели развития', en: 'Improved development' },
    numerator: {
      ru: 'дети, у которых хотя бы одно: цели — T вырос, хотя бы одна цель достигнута, ни одна не ниже начала; сферы — хотя бы одна лучше на уровень, ни одна не хуже; методика — надёжное изменение (RCI 1,96 и больше); дети со значительной динамикой входят сюда же',
      en: 'children with at least one of: goals – T higher, one goal reached, none below where it began; spheres – one better by a level, none worse; an instrument – a reliable change (RCI of 1.96 or more); those with significant progress are among them',
    },
    denominator: childrenBoth,
    period: endedWithin,
    onlyOnce: childOnce,
  },
  familiesBetter: {
    title: { ru: 'Семьи отметили улучшение', en: 'Families noting a better life' },
    numerator: {
      ru: 'семьи, чей последний ответ в периоде на вопрос о переменах в жизни — 4 или 5 из 5 («да» в бумажном журнале считается за 4)',
      en: 'families whose latest answer in the period on how life has changed is 4 or 5 of 5 (“yes” of a paper journal stands for 4)',
    },
    denominator: {
      ru: 'все семьи, получившие помощь: кто не ответил, считается без улучшения; вторая доля — только от ответивших',
      en: 'all families served: who did not answer counts as not noting it; the second share is of those who answered',
    },
    period: answeredWithin,
    onlyOnce: {
      ru: 'один ответ от семьи, последний; сколько бы детей в ней ни было',
      en: 'one answer of a family, the latest, however many children it has',
    },
  },
  qualityOfLife: {
    title: { ru: 'Качество жизни детей', en: 'Children’s quality of life' },
    numerator: {
      ru: 'дети, у которых улучшилось хотя бы одно из трёх: эмоциональный фон, познавательная сфера, жизненные компетенции и общение',
      en: 'children with at least one of three better: emotional background, cognition, life competences with communication',
    },
    denominator: childrenBoth,
    period: endedWithin,
    onlyOnce: childOnce,
  },
  emotionalUp: mood(
    { ru: 'Эмоциональный фон стал позитивным', en: 'Emotional background became positive' },
    {
      ru: 'эмоциональный фон был негативным или нейтральным и стал позитивным',
      en: 'whose emotional background was negative or neutral and became positive',
    },
  ),
  emotionalPartly: mood(
    { ru: 'Эмоциональный фон улучшился частично', en: 'Emotional background partly better' },
    {
      ru: 'эмоциональный фон был негативным и стал нейтральным (улучшением не считается)',
      en: 'whose emotional background was negative and became neutral (not counted as improved)',
    },
  ),
  emotionalKept: mood(
    { ru: 'Эмоциональный фон остался позитивным', en: 'Emotional background kept positive' },
    {
      ru: 'эмоциональный фон был и остался позитивным (улучшением не считается)',
      en: 'whose emotional background was positive and stayed so (not counted as improved)',
    },
  ),
  competencesUp: {
    title: { ru: 'Жизненные компетенции и общение', en: 'Life competences and communication' },
    numerator: {
      ru: 'дети, у которых хотя бы одно: цель в сфере общения, социальной или самообслуживания достигнута; одна из этих сфер лучше на уровень и ни одна из них не хуже',
      en: 'children with at least one of: a goal of communication, social life or self-care reached; one of these spheres better by a level and none of them worse',
    },
    denominator: childrenBoth,
    period: endedWithin,
    onlyOnce: childOnce,
  },
  allThree: {
    title: { ru: 'Улучшились все три стороны', en: 'All three better' },
    numerator: {
      ru: 'дети, у которых улучшились и эмоциональный фон, и познавательная сфера, и жизненные компетенции',
      en: 'children whose emotional background, cognition and life competences are all better',
    },
    denominator: {
      ru: 'все дети, получившие помощь; вторая доля — от тех, у кого обследованы все три стороны',
      en: 'all children served; the second share is of those examined in all three',
    },
    period: endedWithin,
    onlyOnce: childOnce,
  },
  continuity: {
    title: { ru: 'Доступность и непрерывность', en: 'Accessibility and continuity' },
    numerator: {
      ru: 'семьи, у которых между услугами, пока ребёнок зачислен, нет перерыва дольше срока из настройки «дней без услуги» (обычно 30), и, если приезжать им трудно, хотя бы одна услуга оказана не в центре. Считаются перерывы между услугами периода: до первой и после последней — нет; у семьи с одной услугой перерыва нет',
      en: 'families with no gap between services, while a child is enrolled, longer than the setting of quiet days (30 as a rule), and, where they cannot travel, with one service at least not at the centre. Gaps are those between services of the period: not before the first nor after the last; a family with one service has none',
    },
    denominator: families,
    period: wholePeriod,
    onlyOnce: familyOnce,
  },
  familyPotential: {
    title: { ru: 'Потенциал семей', en: 'Potential of families' },
    numerator: {
      ru: 'семьи, чей профиль вырос на уровень и больше хотя бы в одном из трёх потенциалов (реабилитационный, интеграционный, коммуникативный) и ни в одном не снизился',
      en: 'families whose profile rose by a level or more in one of three potentials at least (rehabilitation, integration, communication) and fell in none',
    },
    denominator: familiesBoth,
    period: endedWithin,
    onlyOnce: familyOnce,
  },
  parentsCompetent: {
    title: { ru: 'Родители повысили компетентность', en: 'Parents more competent' },
    numerator: {
      ru: 'взрослые детей, получивших помощь, у которых выросло и то и другое: знания — на 10 баллов из 100 и больше или через порог 70 по той же версии теста; умения — хотя бы одно перешло из «ещё нет» или «с помощью» в «делает сам». Посещение занятий само по себе не считается',
      en: 'adults of children served with both: knowledge up by 10 points of 100 or more, or over the mark of 70, on the same version of the test; and one skill at least moved from “not yet” or “with help” to “does alone”. Attendance alone never counts',
    },
    denominator: {
      ru: 'семьи, получившие помощь; доля — это семьи, где компетентность повысил хотя бы один взрослый: двое из одной семьи в доле считаются за одну семью. Вторая доля — таких взрослых среди прошедших тест дважды',
      en: 'families served; the share is of the families with one such adult at least: two of one family are one family in it. The second share is of such adults among those who took the test twice',
    },
    period: endedWithin,
    onlyOnce: {
      ru: 'взрослый считается один раз, сколько бы детей у него ни было',
      en: 'an adult counts once, however many children they have',
    },
  },
  programmesEnded: {
    title: { ru: 'Дети, чьи программы закончились', en: 'Children whose programmes ended' },
    numerator: {
      ru: 'дети, у которых в периоде закончена хотя бы одна программа, чем бы она ни кончилась; отменённые программы не считаются',
      en: 'children with a programme that ended in the period, however it ended; cancelled programmes do not count',
    },
    denominator: notAShare,
    period: wholePeriod,
    onlyOnce: {
      ru: 'ребёнок считается один раз, сколько бы программ у него ни закончилось',
      en: 'a child counts once, however many programmes ended',
    },
  },
  programmesDone: {
    title: { ru: 'Программы выполнены', en: 'Programmes carried out' },
    numerator: {
      ru: 'дети, получившие не меньше 90 % минут, обещанных закончившимися программами; занятие двух специалистов — это одно занятие; входит ли в часы диагностика, говорит шаблон программы',
      en: 'children who were given 90% or more of the minutes that their ended programmes promise; a session of two specialists is one; whether diagnostics counts is said by the template',
    },
    denominator: { ru: 'дети, чьи программы закончились', en: 'children whose programmes ended' },
    period: wholePeriod,
    onlyOnce: {
      ru: 'минуты всех программ ребёнка, закончившихся в периоде, складываются',
      en: 'minutes of all programmes of a child that ended in the period are added up',
    },
  },
  handouts: {
    title: { ru: 'Выдано памяток и буклетов', en: 'Hand-outs given' },
    numerator: {
      ru: 'памятки, отмеченные выданными на занятиях программ: одна памятка одному ребёнку на одном занятии',
      en: 'hand-outs noted as given in sessions of programmes: one to one child in one session',
    },
    denominator: notAShare,
    period: wholePeriod,
    onlyOnce: {
      ru: 'та же памятка на другом занятии или другому ребёнку считается ещё раз',
      en: 'the same hand-out in another session or to another child counts again',
    },
  },
  familiesWithHandouts: {
    title: { ru: 'Семьи, получившие памятки', en: 'Families given hand-outs' },
    numerator: {
      ru: 'семьи, получившие помощь, которым на занятии выдана хотя бы одна памятка',
      en: 'families served that were given one hand-out at least in a session',
    },
    denominator: families,
    period: wholePeriod,
    onlyOnce: familyOnce,
  },
}
