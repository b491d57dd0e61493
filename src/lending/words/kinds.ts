// What the codes of kinds are called, Russian first, English beside it.
import type { categories, hygieneClasses, regimes, risks } from '../contract/kind.ts'
import type { materialKinds } from '../contract/material.ts'

export interface Words {
  readonly ru: string
  readonly en: string
}
export type Of<Codes extends readonly string[]> = Readonly<Record<Codes[number], Words>>

export const categoryWords: Of<typeof categories> = {
  standingFrames: { ru: 'Вертикализаторы', en: 'Standing frames' },
  supports: { ru: 'Опоры', en: 'Supports' },
  wheelchairs: { ru: 'Кресла-коляски', en: 'Wheelchairs' },
  walkers: { ru: 'Ходунки', en: 'Walkers' },
  trainers: { ru: 'Тренажёры', en: 'Trainers' },
  sensory: { ru: 'Сенсорное оборудование', en: 'Sensory equipment' },
  didactic: { ru: 'Развивающие пособия', en: 'Learning aids' },
  communication: { ru: 'Средства общения', en: 'Communication aids' },
  furniture: { ru: 'Мебель', en: 'Furniture' },
  toys: { ru: 'Игрушки', en: 'Toys' },
  sport: { ru: 'Спортивный инвентарь', en: 'Sports equipment' },
  music: { ru: 'Музыкальные инструменты', en: 'Musical instruments' },
  bath: { ru: 'Для купания', en: 'For bathing' },
  other: { ru: 'Другое', en: 'Other' },
}

/** What is attached to a kind. */
export const materialWords: Of<typeof materialKinds> = {
  photo: { ru: 'фото', en: 'photo' },
  manual: { ru: 'инструкция', en: 'manual' },
  video: { ru: 'видео', en: 'film' },
  careLeaflet: { ru: 'памятка по уходу', en: 'leaflet on care' },
  partsList: { ru: 'перечень частей', en: 'list of parts' },
}

export const riskWords: Of<typeof risks> = {
  low: { ru: 'обычное: хватает подписи об инструктаже', en: 'ordinary: a signed briefing is enough' },
  high: {
    ru: 'высокий риск: замеры, показ взрослым, подготовка',
    en: 'high risk: measurements, shown by the adult, preparation',
  },
}

export const regimeWords: Of<typeof regimes> = {
  free: { ru: 'бесплатно', en: 'free of charge' },
  tariff: { ru: 'по тарифу', en: 'by a tariff' },
}

export const hygieneClassWords: Of<typeof hygieneClasses> = {
  reusable: { ru: 'обрабатывается и выдаётся снова', en: 'cleaned and lent again' },
  personalPart: { ru: 'часть остаётся у ребёнка', en: 'a part of it stays with the child' },
  singleUse: { ru: 'для одного ребёнка', en: 'for one child only' },
}
