// Why an act of the lending point was refused, and what to do.
import type * as loans from '../contract.ts'
import type * as kinds from '../contract/kind.ts'
import type * as kits from '../contract/kit.ts'
import type * as labels from '../contract/label.ts'
import type * as materials from '../contract/material.ts'
import type * as points from '../contract/point.ts'
import type * as recalls from '../contract/recall.ts'
import type * as requests from '../contract/request.ts'
import type * as units from '../contract/unit.ts'
import type { Words } from './kinds.ts'

type RefusalsOf<Acts> = {
  [Name in keyof Acts]: Acts[Name] extends { readonly refusals: readonly (infer Code)[] } ? Code : never
}[keyof Acts]
type Refusal =
  | RefusalsOf<
      typeof loans &
        typeof kinds &
        typeof points &
        typeof requests &
        typeof units &
        typeof kits &
        typeof labels &
        typeof recalls &
        typeof materials
    >
  | (typeof units.useRefusals)[number]

const ofPeople = {
  'child-unknown': { ru: 'Выберите ребёнка из списка.', en: 'Choose a child from the list.' },
  'child-deceased': { ru: 'Ребёнок умер: выдача закрыта.', en: 'The child died: nothing is handed out.' },
  'adult-missing': { ru: 'Выберите, кто получает.', en: 'Choose who takes it.' },
  'adult-unknown': {
    ru: 'Этого взрослого нет в семье ребёнка.',
    en: 'This adult is not of the child’s family.',
  },
  'family-unknown': {
    ru: 'У ребёнка не указана семья. Добавьте взрослого в карточке ребёнка.',
    en: 'The child has no family yet. Add an adult on the child’s card.',
  },
  'staff-unknown': { ru: 'Выберите сотрудника из списка.', en: 'Choose a member of staff from the list.' },
  'second-person-missing': {
    ru: 'Нужен второй человек: выберите не себя.',
    en: 'A second person is needed: choose somebody else than yourself.',
  },
}

const ofDays = {
  'date-in-future': { ru: 'Этот день ещё не наступил.', en: 'That day has not come yet.' },
  'due-before-issue': { ru: 'Срок раньше дня выдачи.', en: 'The term ends before the day of issue.' },
  'due-too-late': {
    ru: 'Срок слишком долгий: не больше, чем в договоре.',
    en: 'The term is too long: no longer than the contract allows.',
  },
  'outgrown-before-due': {
    ru: 'До этого дня ребёнок вырастет из размера.',
    en: 'The child will have outgrown it by that day.',
  },
  'ends-before-start': { ru: 'Конец раньше начала.', en: 'It ends before it starts.' },
  'returned-before-issue': { ru: 'Возврат раньше дня выдачи.', en: 'Returned before it was handed out.' },
  'measured-before-birth': {
    ru: 'В этот день ребёнок ещё не родился.',
    en: 'The child was not born yet on that day.',
  },
}

const ofUnits = {
  'unit-unknown': {
    ru: 'Такого номера в списке оборудования нет.',
    en: 'There is no such number in the list.',
  },
  'unit-not-lendable': {
    ru: 'Сейчас её нельзя выдать. Причина показана рядом.',
    en: 'It cannot be handed out now. The reason stands beside it.',
  },
  'held-for-another': { ru: 'Она отложена для другой семьи.', en: 'It is kept for another family.' },
  'unit-does-not-fit': { ru: 'Не подходит ребёнку по размеру.', en: 'It does not fit the child.' },
  'unit-on-loan': { ru: 'Она у семьи: сначала примите её.', en: 'It is with a family: take it back first.' },
  'unit-on-hold': {
    ru: 'Она отложена для семьи: сначала снимите заявку.',
    en: 'It is kept for a family: end the request first.',
  },
  'unit-not-on-loan': { ru: 'Она не числится у семьи.', en: 'It is not with a family by the books.' },
  'unit-not-dirty': { ru: 'Она уже обработана.', en: 'It is clean already.' },
  'unit-not-faulty': { ru: 'Неисправность не записана.', en: 'No fault is recorded.' },
  'unit-not-missing': { ru: 'Она не числится пропавшей.', en: 'It is not missing by the books.' },
  'unit-written-off': { ru: 'Она списана.', en: 'It is written off.' },
  'unit-claimed': {
    ru: 'Она отложена, у семьи, в ремонте или в пути. Сначала освободите её.',
    en: 'It is kept, lent, in repair or on its way. Free it first.',
  },
  'unit-recalled': { ru: 'Изготовитель отозвал её.', en: 'The maker recalled it.' },
  'unit-moved-on': {
    ru: 'С ней уже сделали следующее. Запишите исправление отдельно.',
    en: 'Something was done with it since. Record a correction instead.',
  },
  'unit-changed-meanwhile': {
    ru: 'Карточку только что изменили. Откройте её снова.',
    en: 'The card was just changed. Open it again.',
  },
  'inventory-number-taken': { ru: 'Такой номер уже есть.', en: 'There is such a number already.' },
  'agent-missing': { ru: 'Напишите, чем обработали.', en: 'Write what it was cleaned with.' },
  'note-missing': {
    ru: 'Напишите, что случилось: хватит нескольких слов.',
    en: 'Say what happened; a few words will do.',
  },
  'funder-consent-missing': {
    ru: 'Это имущество гранта: напишите номер и день согласия фонда.',
    en: 'It was bought with a grant: write the number and day of the funder’s consent.',
  },
  'not-so-many': { ru: 'Столько нет.', en: 'There are not so many.' },
  'unit-not-for-sessions': {
    ru: 'Она для выдачи семьям: сначала передайте её в кабинет, бригаде или специалисту.',
    en: 'It is for families: give it to a room, the brigade or a specialist first.',
  },
  'keeper-unknown': {
    ru: 'Выберите ответственного из списка сотрудников.',
    en: 'Choose who answers for it from the list of staff.',
  },
  'kit-incomplete': {
    ru: 'Она из комплекта: выдаётся всё вместе.',
    en: 'It is of a kit: all of it goes out together.',
  },
  'kit-name-taken': {
    ru: 'Комплект с таким названием уже есть.',
    en: 'There is a kit of this name already.',
  },
  'kit-changed-meanwhile': {
    ru: 'Комплект только что изменили. Откройте его снова.',
    en: 'The kit was just changed. Open it again.',
  },
  'unit-of-another-kit': {
    ru: 'Одна из вещей уже в другом комплекте.',
    en: 'One of these things is of another kit already.',
  },
  'unit-not-for-lending': {
    ru: 'В комплект входит только то, что выдают.',
    en: 'A kit is made of what is lent.',
  },
  'label-unreadable': {
    ru: 'Это не этикетка или в ней опечатка. Считайте её ещё раз.',
    en: 'This is no label, or a sign of it is wrong. Scan it again.',
  },
  'label-taken': {
    ru: 'Эта этикетка уже наклеена на другую вещь.',
    en: 'This label is stuck on another thing already.',
  },
  'label-unknown': {
    ru: 'Такой этикетки нет. Позвоните в центр, если телефон указан на вещи.',
    en: 'There is no such label. Call the centre if its phone is on the thing.',
  },
  'material-empty': { ru: 'Выберите файл или напишите адрес.', en: 'Choose a file or write an address.' },
  'address-wrong': {
    ru: 'Это не адрес страницы: он начинается с https://',
    en: 'This is no address of a page: it begins with https://',
  },
  'material-reused': { ru: 'Это уже приложено.', en: 'This is attached already.' },
  'too-many-materials': {
    ru: 'Приложено уже достаточно. Уберите лишнее.',
    en: 'Enough is attached already. Take something off first.',
  },
  'message-missing': { ru: 'Напишите, что сломалось.', en: 'Write what is broken.' },
  'report-answered': { ru: 'На это сообщение уже ответили.', en: 'This was answered already.' },
  'too-many-requests': {
    ru: 'Сообщений уже достаточно, мы их читаем. Попробуйте позже или позвоните.',
    en: 'We have enough messages and read them. Try later, or call.',
  },
  'part-missing': { ru: 'Отметьте все обязательные части.', en: 'Tick every part that must be there.' },
}

const ofKinds = {
  'kind-unknown': { ru: 'Выберите вид из списка.', en: 'Choose a kind from the list.' },
  'kind-name-taken': { ru: 'Вид с таким названием уже есть.', en: 'There is a kind of this name already.' },
  'kind-changed-meanwhile': {
    ru: 'Вид только что изменили. Откройте его снова.',
    en: 'The kind was just changed. Open it again.',
  },
  'limits-crossed': { ru: '«От» больше, чем «до».', en: '“From” is more than “to”.' },
  'tariff-missing': { ru: 'Напишите цену за день.', en: 'Write the price of a day.' },
  'part-repeated': { ru: 'Одна часть названа дважды.', en: 'A part is named twice.' },
}

const ofIssue = {
  'not-measured': { ru: 'Нужны свежие замеры ребёнка.', en: 'The child must be measured anew.' },
  'nothing-measured': { ru: 'Напишите хотя бы один размер.', en: 'Write one measurement at least.' },
  'briefing-missing': {
    ru: 'Сначала инструктаж: взрослый показывает сам.',
    en: 'The briefing comes first: the adult shows it.',
  },
  'not-prepared': {
    ru: 'Сначала подготовьте её: проверьте части и опробуйте.',
    en: 'Prepare it first: look at its parts and try it.',
  },
  'too-many-loans': {
    ru: 'У семьи уже столько единиц, сколько выдаётся одной семье.',
    en: 'The family holds as many units as one family is lent.',
  },
  'loan-overdue': {
    ru: 'У семьи просрочен возврат. Сначала примите прежнее.',
    en: 'A loan of the family is overdue. Take that back first.',
  },
  'called-before-issue': { ru: 'Звонок раньше выдачи.', en: 'Called before it was handed out.' },
  'loan-reused': { ru: 'Эта выдача уже записана.', en: 'This loan is recorded already.' },
  'loan-changed-meanwhile': {
    ru: 'Выдачу только что изменили. Откройте её снова.',
    en: 'The loan was just changed. Open it again.',
  },
  'loan-closed': { ru: 'Всё по этой выдаче возвращено.', en: 'All of this loan is returned.' },
  'loan-unknown': { ru: 'Такой выдачи нет.', en: 'There is no such loan.' },
  'cause-missing': { ru: 'Отметьте, отчего это случилось.', en: 'Say what caused it.' },
  'too-late-to-undo': {
    ru: 'Прошло больше суток: отменить нельзя. Ошибочную выдачу исправит возврат, ошибочный возврат — новая выдача.',
    en: 'More than a day has passed: it cannot be taken back. A wrong issue is mended by a return, a wrong return by a new issue.',
  },
  'not-your-act': {
    ru: 'Отменить может только тот, кто записал.',
    en: 'Only who recorded it may take it back.',
  },
  'nothing-to-undo': { ru: 'Отменять нечего.', en: 'There is nothing to take back.' },
  'somebody-waits': {
    ru: 'Его ждёт другая семья, которой оно подходит. Продлить может заведующая с причиной.',
    en: 'Another family whom it fits waits for it. The head may extend it with a reason.',
  },
  'extended-enough': {
    ru: 'Срок уже продлевали. Больше нельзя.',
    en: 'It was extended already and cannot be again.',
  },
  'check-due-inside': {
    ru: 'До этого дня нужен осмотр: примите на осмотр.',
    en: 'A check falls due before that day: take it in.',
  },
}

const ofPoints = {
  'point-unknown': { ru: 'Выберите пункт из списка.', en: 'Choose a point from the list.' },
  'point-closed': { ru: 'Этот пункт закрыт.', en: 'That point is closed.' },
  'point-name-taken': {
    ru: 'Пункт с таким названием уже есть.',
    en: 'There is a point of this name already.',
  },
  'point-changed-meanwhile': {
    ru: 'Пункт только что изменили. Откройте его снова.',
    en: 'The point was just changed. Open it again.',
  },
  'last-point': { ru: 'Один пункт должен оставаться открытым.', en: 'One point has to stay open.' },
  'regimes-mixed': {
    ru: 'Бесплатное и платное выдаётся разными договорами: запишите две выдачи.',
    en: 'What is free and what is paid goes by different contracts: record two loans.',
  },
  'unit-not-at-a-point': {
    ru: 'Она не в пункте проката, а в кабинете, у бригады или специалиста.',
    en: 'It is not at a point but in a room, with the brigade or a specialist.',
  },
  'already-there': { ru: 'Она уже в этом пункте.', en: 'It is at that point already.' },
  'units-of-two-points': {
    ru: 'Они стоят в разных пунктах: отправьте их двумя перемещениями.',
    en: 'They stand at different points: send them in two transfers.',
  },
  'due-back-before-sent': {
    ru: 'День возврата раньше дня отправки.',
    en: 'It is due back before it is sent.',
  },
  'transfer-reused': { ru: 'Это перемещение уже записано.', en: 'This transfer is recorded already.' },
  'unit-not-on-its-way': { ru: 'По учёту она не в пути.', en: 'It is not on its way by the books.' },
  'arrived-before-sent': { ru: 'Прибыла раньше, чем отправлена.', en: 'It arrived before it was sent.' },
  'nothing-on-its-way': { ru: 'В пути уже ничего нет.', en: 'Nothing of it is on its way any more.' },
}

const ofRequests = {
  'already-asked': { ru: 'Такая заявка семьи уже есть.', en: 'The family has asked for this already.' },
  'request-changed-meanwhile': {
    ru: 'Заявку только что изменили. Посмотрите на неё снова.',
    en: 'The request was just changed. Look at it again.',
  },
  'request-closed': { ru: 'Заявка уже закрыта.', en: 'The request is closed already.' },
  'tier-reason-missing': { ru: 'Напишите, почему семье нужнее.', en: 'Say why this family needs it more.' },
  'nobody-waits': { ru: 'Никто не ждёт такой единицы.', en: 'Nobody waits for such a unit.' },
  'not-next': {
    ru: 'Перед этой семьёй есть другие. Нужны причина и второй человек.',
    en: 'Others come before this family. A reason and a second person are needed.',
  },
  'no-offer': { ru: 'Предложения уже нет.', en: 'There is no offer any more.' },
  'not-booked': { ru: 'Семья ещё не согласилась.', en: 'The family has not accepted yet.' },
  'another-unit-is-held': {
    ru: 'Для этой заявки отложена другая единица.',
    en: 'Another unit is kept for this request.',
  },
}

const ofOthers = {
  'stock-take-open': { ru: 'Инвентаризация уже идёт.', en: 'A stock-taking is open already.' },
  'stock-take-closed': { ru: 'Инвентаризация уже закрыта.', en: 'The stock-taking is closed already.' },
  'file-type-wrong': { ru: 'Это не фотография.', en: 'This is no photo.' },
  'file-too-large': { ru: 'Фотография слишком большая.', en: 'The photo is too large.' },
  'too-many-photos': { ru: 'Фотографий уже достаточно.', en: 'There are enough photos already.' },
  'paper-field-missing': { ru: 'В документе не хватает данных.', en: 'Data are missing for the paper.' },
  'about-missing': { ru: 'Не сказано, о чём документ.', en: 'It is not said what the paper is about.' },
  'too-many-rows': {
    ru: 'Записей больше, чем поместится в один документ. Возьмите период короче.',
    en: 'There are more rows than one paper can hold. Choose a shorter period.',
  },
  'template-broken': {
    ru: 'Шаблон этого документа повреждён. Загрузите его заново.',
    en: 'The template of this paper is broken. Upload it again.',
  },
  'loan-is-paid': {
    ru: 'Выдача платная: договор безвозмездного пользования для неё не подходит. Составьте договор проката.',
    en: 'This loan is paid: a contract free of charge does not suit it. Make the rental contract.',
  },
  'loan-is-free': {
    ru: 'Выдача бесплатная: договор проката для неё не подходит. Составьте договор безвозмездного пользования.',
    en: 'This loan is free of charge: a rental contract does not suit it. Make the contract of free use.',
  },
  'paper-reused': { ru: 'Этот документ уже составлен.', en: 'This paper is made already.' },
}

export const refusalWords: Readonly<Record<Refusal, Words>> = {
  ...ofPeople,
  ...ofDays,
  ...ofUnits,
  ...ofKinds,
  ...ofIssue,
  ...ofPoints,
  ...ofRequests,
  ...ofOthers,
}

/** Of what is used up there is less than was said. */
export const onlySoMany = (kindName: string, most: number): Words => ({
  ru: `${kindName}: осталось ${most}.`,
  en: `${kindName}: only ${most} left.`,
})

/** What a paper lacks, by its meaning in Russian and its name. */
export const missingField = (meaning: string, field: string): Words => ({
  ru: `В документе не хватает данных: ${meaning}.`,
  en: `Data are missing for the paper: ${field}.`,
})
