// The application and the consents: each consent is a document of its own, for one purpose.
// Source: 152-ФЗ, art. 9, 10.1; domain.md §6.1; приказ Роскомнадзора от 24.02.2021 № 18.
import type { Field } from '../fields.ts'
import {
  type Block,
  facts,
  heading,
  may,
  must,
  note,
  par,
  pars,
  plain,
  rows,
  type ShippedTemplate,
  signatures,
  table,
  title,
} from '../layout.ts'
import { childFields, representativeFields, signedByRepresentative, toDirector } from './parts.ts'

export const applicationToService: ShippedTemplate = {
  id: 'applicationToService',
  name: 'Заявление о приёме на обслуживание',
  register: null,
  isWide: false,
  fields: [
    ...childFields,
    ...representativeFields,
    may.text('childAddress', 'адрес ребёнка'),
    may.text('childStatus', 'документ о статусе: справка МСЭ или заключение ПМПК, номер, дата, срок'),
    may.text('ipra', 'ИПРА: номер, дата, срок'),
    may.text('wish', 'в чём семья видит помощь'),
    may.text('barrier', 'почему семья не может приезжать сама'),
  ],
  blocks: [
    ...toDirector,
    title('ЗАЯВЛЕНИЕ'),
    par(
      'Прошу принять моего ребёнка {child.accusative}, дата рождения {childBirth}, на обслуживание в социальную службу «Микрореабилитационный центр» и предоставить социальные услуги, в том числе на дому.',
    ),
    facts(
      ['Адрес ребёнка', '{childAddress}'],
      ['Документ о статусе', '{childStatus}'],
      ['ИПРА', '{ipra}'],
      ['В чём нужна помощь', '{wish}'],
      ['Почему трудно приезжать в центр', '{barrier}'],
    ),
    ...pars(
      'С порядком работы службы, перечнем и условиями предоставления услуг ознакомлен(а).',
      'О решении прошу сообщить по указанному телефону.',
    ),
    plain('Дата: {day.words}'),
    signatures(signedByRepresentative),
    note(
      'Согласия на обработку персональных данных оформляются отдельными документами и частью заявления не являются.',
    ),
  ],
}

const consentFields: readonly Field[] = [
  ...childFields,
  ...representativeFields,
  may.text('childDocument', 'документ ребёнка: вид, серия, номер, кем и когда выдан'),
  may.text('childAddress', 'адрес ребёнка'),
  may.text('until', 'по какой день действует согласие'),
]

const whoConsents = par(
  'Я, {representative}, документ: {representativeDocument}, проживающий(ая) по адресу: {representativeAddress}, законный представитель ребёнка {child.genitive}, дата рождения {childBirth}, документ ребёнка: {childDocument}, адрес ребёнка: {childAddress}, на основании: {representativeAuthority},',
)
const toOperator =
  'даю оператору — {centreLegalName}, адрес: {centreAddress}, ИНН {centreInn}, ОГРН {centreOgrn} — согласие'

const howLong: readonly Block[] = [
  heading('Срок и отзыв'),
  ...pars(
    'Согласие действует со дня подписания и по {until}. Если день не указан, — до прекращения обслуживания ребёнка.',
    'Согласие можно отозвать в любое время письменным заявлением по адресу оператора или на приёме. Отзыв не влияет на законность того, что было сделано до него.',
    'Согласие дано свободно, своей волей и в интересах ребёнка.',
  ),
  plain('Дата: {day.words}'),
  signatures(signedByRepresentative),
]

const consent = (
  id: string,
  name: string,
  body: { readonly fields?: readonly Field[]; readonly purpose: string; readonly blocks: readonly Block[] },
): ShippedTemplate => ({
  id,
  name,
  register: null,
  isWide: false,
  fields: [...consentFields, ...(body.fields ?? [])],
  blocks: [
    title(name.toUpperCase()),
    whoConsents,
    par(`${toOperator} ${body.purpose}`),
    ...body.blocks,
    ...howLong,
  ],
})

const health = 'сведения о состоянии здоровья, об инвалидности и ограничениях жизнедеятельности'
const actions =
  'сбор, запись, систематизация, накопление, хранение, уточнение, извлечение, использование, блокирование, удаление, уничтожение'

export const consentProcessing = consent('consentProcessing', 'Согласие на обработку персональных данных', {
  purpose:
    'на обработку моих персональных данных и персональных данных ребёнка с единственной целью — предоставление ребёнку и семье социальных и реабилитационных услуг и учёт этих услуг.',
  blocks: [
    facts(
      [
        'Данные ребёнка',
        `фамилия, имя, отчество, пол, дата рождения, адрес, СНИЛС, данные документов, ${health}, сведения об обучении, результаты диагностики и занятий`,
      ],
      [
        'Данные представителя',
        'фамилия, имя, отчество, адрес, телефон, электронная почта, данные документов, сведения о составе и условиях жизни семьи',
      ],
      ['Действия', actions],
      [
        'Способы',
        'с использованием средств автоматизации и без них; без передачи третьим лицам, кроме случаев, установленных законом',
      ],
    ),
  ],
})

export const consentTransfer = consent(
  'consentTransfer',
  'Согласие на передачу персональных данных организации-партнёру',
  {
    fields: [
      must.text('partner', 'кому передаются данные: полное название и адрес организации'),
      must.text('purpose', 'для чего передаются данные'),
      must.text('data', 'какие данные передаются'),
    ],
    purpose:
      'на передачу персональных данных ребёнка и моих персональных данных одной организации и с одной целью.',
    blocks: [
      facts(
        ['Кому', '{partner}'],
        ['Цель', '{purpose}'],
        ['Какие данные', '{data}'],
        ['Действия', 'передача (предоставление) указанной организации и получение от неё ответа'],
      ),
      par('Другим лицам данные по этому согласию не передаются.'),
    ],
  },
)

export const consentPhoto = consent(
  'consentPhoto',
  'Согласие на фото- и видеосъёмку для работы специалистов',
  {
    purpose:
      'на фото- и видеосъёмку ребёнка во время занятий и на обработку полученных изображений с единственной целью — оценка движений, речи и поведения ребёнка специалистами и обучение семьи.',
    blocks: [
      facts(
        ['Что снимается', 'ребёнок на занятии, его положение в оборудовании, выполнение упражнений'],
        ['Кто смотрит', 'специалисты, которые ведут ребёнка, и его законные представители'],
        ['Действия', 'съёмка, хранение в защищённом виде, просмотр, удаление'],
      ),
      par(
        'Изображения не публикуются и не передаются третьим лицам. Для публикации нужно отдельное согласие на распространение.',
      ),
    ],
  },
)

export const consentMessages = consent('consentMessages', 'Согласие на получение сообщений', {
  fields: [may.text('channels', 'каким способом: звонок, СМС, электронная почта, личный кабинет')],
  purpose:
    'на использование моих контактных данных с единственной целью — напоминания и сообщения о занятиях, выездах, оборудовании и мероприятиях центра.',
  blocks: [
    facts(
      ['Данные', 'фамилия, имя, отчество, телефон, адрес электронной почты'],
      ['Способы связи', '{channels}'],
      ['Действия', 'хранение и использование для отправки сообщений'],
    ),
    par('В сообщениях не указываются диагноз и иные сведения о здоровье.'),
  ],
})

/** The fields that the order asks for: who, contacts, operator with its resources, purpose, categories, bans and conditions, term. */
export const consentDissemination: ShippedTemplate = {
  id: 'consentDissemination',
  name: 'Согласие на распространение персональных данных',
  register: null,
  isWide: false,
  fields: [
    ...consentFields,
    may.text('representativeEmail', 'электронная почта представителя'),
    must.text('purpose', 'цель распространения'),
    must.text('resources', 'где публикуется: адреса сайтов и страниц'),
    table('data', 'какие данные разрешены к распространению', [
      must.text('category', 'категория: общие, специальные, биометрические'),
      must.text('list', 'перечень данных'),
      may.text('isAllowed', 'разрешаю: да или нет'),
      may.text('conditions', 'условия и запреты'),
    ]),
    may.text('transferTerms', 'условия передачи полученных данных оператором'),
  ],
  blocks: [
    title('СОГЛАСИЕ'),
    title('на обработку персональных данных, разрешённых субъектом персональных данных для распространения'),
    whoConsents,
    par(
      'телефон: {representativePhone}, электронная почта: {representativeEmail}, ' +
        toOperator +
        ' на распространение (передачу неограниченному кругу лиц) персональных данных на следующих условиях.',
    ),
    facts(['Цель', '{purpose}'], ['Сайт оператора', '{centreSite}'], ['Где распространяется', '{resources}']),
    heading('Разрешённые данные, условия и запреты'),
    rows(
      'data',
      ['Категория', '{category}', 3],
      ['Перечень данных', '{list}', 5],
      ['Разрешаю', '{isAllowed}', 2],
      ['Условия и запреты', '{conditions}', 4],
    ),
    facts(['Условия, при которых оператор может передавать данные дальше', '{transferTerms}']),
    par(
      'Если категория не отмечена, её распространение не разрешено. Требование прекратить распространение исполняется в течение трёх рабочих дней.',
    ),
    ...howLong,
  ],
}
