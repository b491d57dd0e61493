// What the codes of papers are called, Russian first, English beside it.
import type { registers, requiredActs, signatureModes } from '../contract.ts'

export interface Words {
  readonly ru: string
  readonly en: string
}

type Of<Codes extends readonly string[]> = Readonly<Record<Codes[number], Words>>

export const registerWords: Of<typeof registers> = {
  order: { ru: 'Приказы', en: 'Orders' },
  loanContract: { ru: 'Договоры пользования и проката', en: 'Contracts of a loan' },
  handoverAct: { ru: 'Акты приёма-передачи', en: 'Hand-over acts' },
  extension: { ru: 'Соглашения о продлении', en: 'Extensions' },
  inspectionAct: { ru: 'Акты осмотра', en: 'Inspection acts' },
  writeOffAct: { ru: 'Акты списания', en: 'Write-off acts' },
  serviceContract: { ru: 'Договоры об услугах', en: 'Contracts of services' },
  serviceAct: { ru: 'Акты об услугах', en: 'Acts of services' },
  destructionAct: { ru: 'Акты уничтожения', en: 'Destruction acts' },
  transferAct: { ru: 'Акты перемещения', en: 'Transfer acts' },
}

export const signatureWords: Of<typeof signatureModes> = {
  none: { ru: 'не подписан', en: 'not signed' },
  paperScan: { ru: 'подписан на бумаге', en: 'signed on paper' },
  simple: { ru: 'простая электронная подпись', en: 'simple electronic signature' },
  qualifiedFile: { ru: 'квалифицированная подпись', en: 'qualified signature' },
}

/** Source: description of the practice «ДоброЦентр», «Локальные акты». */
export const requiredActWords: Of<typeof requiredActs> = {
  orderCreation: {
    ru: 'Приказ «О создании социальной службы «Микрореабилитационный центр»»',
    en: 'Order that creates the service',
  },
  orderServiceRegulation: {
    ru: 'Приказ «Об утверждении Положения о социальной службе «Микрореабилитационный центр»»',
    en: 'Order that approves the regulation of the service',
  },
  orderProject: {
    ru: 'Приказ «Об организации деятельности социальной службы «Микрореабилитационный центр» в рамках проекта»',
    en: 'Order about the work of the service within the project',
  },
  orderCouncil: {
    ru: 'Приказ «О создании Координационного совета»',
    en: 'Order that creates the coordination council',
  },
  regulationService: {
    ru: 'Положение о социальной службе «Микрореабилитационный центр»',
    en: 'Regulation of the service',
  },
  regulationBrigade: {
    ru: 'Положение о деятельности мобильной бригады специалистов «ДоброНика»',
    en: 'Regulation of the mobile brigade',
  },
  regulationSchool: {
    ru: 'Положение о школе реабилитации и ухода для семей с детьми-инвалидами «Содействие»',
    en: 'Regulation of the school for parents',
  },
  regulationLending: {
    ru: 'Положение о пункте проката реабилитационного оборудования «Без преград»',
    en: 'Regulation of the lending point',
  },
}
