// What the codes of programmes are called, Russian first, English beside it.
import type { conferenceKinds, dueKinds, endings, moods, sessionStates, taskMarks } from '../contract.ts'
import type { raters, ratingPhases } from '../contract/goal.ts'
import type { areas, brigadeWorks } from '../contract/template.ts'

export interface Words {
  readonly ru: string
  readonly en: string
}
type Of<Codes extends readonly string[]> = Readonly<Record<Codes[number], Words>>

export const areaWords: Of<typeof areas> = {
  motor: { ru: 'Движение', en: 'Movement' },
  cognition: { ru: 'Познание', en: 'Cognition' },
  communication: { ru: 'Общение', en: 'Communication' },
  social: { ru: 'Социальные навыки', en: 'Social skills' },
  selfCare: { ru: 'Самообслуживание', en: 'Self-care' },
  sensory: { ru: 'Сенсорное развитие', en: 'Sensory development' },
  integrated: { ru: 'Комплексная', en: 'Integrated' },
  brigade: { ru: 'План бригады', en: 'Plan of the brigade' },
}

export const endingWords: Of<typeof endings> = {
  completed: { ru: 'пройдена до конца', en: 'completed' },
  familyStopped: { ru: 'прекращена по желанию семьи', en: 'stopped by the family' },
  moved: { ru: 'семья переехала', en: 'the family moved' },
  health: { ru: 'прекращена по состоянию здоровья', en: 'stopped for health' },
  replaced: { ru: 'заменена другой программой', en: 'replaced by another programme' },
  other: { ru: 'прекращена по другой причине', en: 'stopped for another reason' },
}

export const moodWords: Of<typeof moods> = {
  negative: { ru: 'негативный', en: 'negative' },
  neutral: { ru: 'нейтральный', en: 'neutral' },
  positive: { ru: 'позитивный', en: 'positive' },
}

export const markWords: Of<typeof taskMarks> = {
  done: { ru: 'сделали', en: 'done' },
  partly: { ru: 'частично', en: 'partly' },
  notDone: { ru: 'не вышло', en: 'not this time' },
}

export const dueWords: Of<typeof dueKinds> = {
  baseline: { ru: 'Провести входящую диагностику', en: 'Hold the baseline examination' },
  goals: { ru: 'Поставить цели', en: 'Set the goals' },
  session: { ru: 'Записать занятие', en: 'Record the session' },
  interim: { ru: 'Провести промежуточный обзор', en: 'Hold the interim review' },
  final: { ru: 'Провести итоговую диагностику', en: 'Hold the final examination' },
  finalRating: { ru: 'Оценить достижение целей', en: 'Rate the goals' },
  closing: { ru: 'Закрыть программу', en: 'Close the programme' },
  followUp: { ru: 'Узнать у семьи, как дела', en: 'Ask the family how it goes on' },
  decision: { ru: 'Выполнить решение консилиума', en: 'Carry out a decision' },
  adulthood: { ru: 'Решить, как быть после 18 лет', en: 'Decide what comes after the 18th birthday' },
}

export const workWords: Of<typeof brigadeWorks> = {
  counselling: { ru: 'Социально-психологическое консультирование', en: 'Counselling of the family' },
  psychologicalHelp: { ru: 'Психологическая помощь и коррекция', en: 'Psychological help' },
  socialPedagogical: { ru: 'Социально-педагогическая коррекция', en: 'Educational help' },
  positiveInterests: { ru: 'Формирование позитивных интересов', en: 'Growing interests' },
  socialSupport: { ru: 'Социальное сопровождение', en: 'Social support' },
}

export const sessionStateWords: Of<typeof sessionStates> = {
  planned: { ru: 'по плану', en: 'planned' },
  delivered: { ru: 'состоялось', en: 'took place' },
  missed: { ru: 'не состоялось', en: 'missed' },
  madeUp: { ru: 'не состоялось, назначено другое', en: 'missed, another is planned' },
  dropped: { ru: 'убрано из плана', en: 'taken out of the plan' },
}

export const conferenceWords: Of<typeof conferenceKinds> = {
  interimReview: { ru: 'Промежуточный обзор', en: 'Interim review' },
  caseConference: { ru: 'Консилиум', en: 'Case conference' },
}

export const raterWords: Of<typeof raters> = {
  specialist: { ru: 'специалист', en: 'specialist' },
  colleague: { ru: 'коллега', en: 'colleague' },
  parent: { ru: 'родитель', en: 'parent' },
}

export const ratingPhaseWords: Of<typeof ratingPhases> = {
  interim: { ru: 'промежуточная', en: 'interim' },
  final: { ru: 'итоговая', en: 'final' },
  followUp: { ru: 'через время после программы', en: 'follow-up' },
}
