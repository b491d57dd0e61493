// What every template may say without being told: the paper itself and the centre.
import { may, must } from './layout.ts'

export const paperFields = [
  may.text('number', 'номер документа'),
  must.day('day', 'дата документа'),
  must.text('hash', 'контрольный код: первые знаки отпечатка сведений, внесённых в документ'),
] as const

/** Names of the settings are the fields' own: `papers.address` is `centreAddress`. Empty ones leave room to write by hand. */
export const centreFields = [
  must.text('centre', 'название центра'),
  may.text('centreLegalName', 'полное официальное название организации'),
  may.text('centreAddress', 'адрес организации'),
  may.text('centreTown', 'населённый пункт, где составлен документ'),
  may.text('centrePhone', 'телефон организации'),
  may.text('centreEmail', 'адрес электронной почты организации'),
  may.text('centreSite', 'адрес сайта организации'),
  may.text('centreInn', 'ИНН организации'),
  may.text('centreOgrn', 'ОГРН организации'),
  may.person('director', 'руководитель организации'),
  may.text('directorBasis', 'на каком основании действует руководитель, в родительном падеже: «Устава»'),
] as const

export const commonFields = [...paperFields, ...centreFields]
