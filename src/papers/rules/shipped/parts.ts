// What many papers share: who they are about, who signs, how they begin.
import { type Block, may, must, plain, right, rows, side, type Side } from '../layout.ts'

export const childFields = [
  must.person('child', 'фамилия, имя, отчество ребёнка'),
  must.day('childBirth', 'дата рождения ребёнка'),
]

export const representativeFields = [
  must.person('representative', 'фамилия, имя, отчество законного представителя'),
  may.text(
    'representativeDocument',
    'документ, удостоверяющий личность представителя: вид, серия, номер, кем и когда выдан',
  ),
  may.text('representativeAuthority', 'чем подтверждены полномочия: свидетельство о рождении, акт об опеке'),
  may.text('representativeAddress', 'адрес представителя'),
  may.text('representativePhone', 'телефон представителя'),
]

export const centreSide: Side = side(
  'Организация',
  '{director.short}',
  '{centreLegalName}',
  'Адрес: {centreAddress}',
  'ИНН {centreInn}, ОГРН {centreOgrn}',
  'Телефон: {centrePhone}',
  'Руководитель',
)

export const familySide: Side = side(
  'Законный представитель',
  '{representative.short}',
  '{representative}',
  'Документ: {representativeDocument}',
  'Адрес: {representativeAddress}',
  'Телефон: {representativePhone}',
)

/** «Руководителю … от …» in the corner of an application. */
export const toDirector: readonly Block[] = [
  right('Руководителю {centreLegalName}'),
  right('{director.dative}'),
  right('от {representative.genitive},'),
  right('проживающего(ей) по адресу: {representativeAddress},'),
  right('телефон: {representativePhone}'),
  plain(''),
]

export const signedByRepresentative = side('Законный представитель', '{representative.short}')
export const signedByDirector = side('Руководитель', '{director.short}')

/**
 * How a contract names its two sides: it is made with somebody, so that the second stands in the instrumental. Documents and addresses
 * stand at the signatures.
 */
export const sidesOfContract = (first: string, second: string): string =>
  `{centreLegalName} (далее — «${first}») в лице руководителя {director.genitive}, действующего на основании {directorBasis}, ` +
  `заключает настоящий договор с {representative.instrumental} (далее — «${second}»), законным представителем ребёнка ` +
  '{child.genitive}, дата рождения {childBirth}, на основании: {representativeAuthority}. Вместе они именуются «Стороны».'

/** Of what a contract hands over, and how it is shown. */
export const lentColumns = [
  must.text('name', 'наименование'),
  may.text('inventory', 'инвентарный номер'),
  may.text('serial', 'заводской номер'),
  may.text('parts', 'комплектность'),
  may.text('condition', 'состояние'),
  may.text('value', 'балансовая стоимость, рублей'),
]
export const lentRows = rows(
  'items',
  ['№', '{n}', 1],
  ['Наименование', '{name}', 5],
  ['Инв. №, зав. №', '{inventory} {serial}', 3],
  ['Комплектность', '{parts}', 4],
  ['Состояние', '{condition}', 3],
  ['Стоимость, ₽', '{value}', 3],
)
