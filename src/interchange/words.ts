// What is said for each code of reading: what is wrong and what to do. Russian first, English beside it.
import type { decidePeople, mapSheet, startImport, undoImport } from './contract.ts'
import type { FileCode, RowCode, SheetCode, WarningCode } from './contract/codes.ts'

/** A sentence or two, the last of which says what to do. */
export interface Words {
  readonly ru: string
  readonly en: string
}

export const fileWords: Readonly<Record<FileCode, Words>> = {
  'file-empty': {
    ru: 'Файл пустой: в нём ни одного байта. Сохраните таблицу ещё раз и загрузите её.',
    en: 'The file is empty. Save the table again and load it.',
  },
  'file-not-xlsx': {
    ru: 'Это не таблица Excel в формате XLSX. Откройте файл в Excel или LibreOffice, сохраните как «Книга Excel (.xlsx)» и загрузите снова.',
    en: 'This is not an Excel table in XLSX format. Open it in Excel or LibreOffice, save it as “Excel Workbook (.xlsx)” and load it again.',
  },
  'file-is-old-xls': {
    ru: 'Это таблица старого формата XLS, даже если имя кончается на .xlsx. Откройте её и сохраните как «Книга Excel (.xlsx)».',
    en: 'This table has the old XLS format, even if its name ends in .xlsx. Open it and save it as “Excel Workbook (.xlsx)”.',
  },
  'file-encrypted': {
    ru: 'Файл закрыт паролем. Снимите пароль в Excel («Файл» → «Сведения» → «Защита книги») и загрузите снова.',
    en: 'The file has a password. Remove it in Excel (File → Info → Protect Workbook) and load the file again.',
  },
  'file-too-large': {
    ru: 'Файл слишком большой: можно до 30 МБ, до 300 МБ в распакованном виде и до 6 миллионов ячеек. Разделите таблицу на части, например по годам.',
    en: 'The file is too large: up to 30 MB, 300 MB unpacked and 6 million cells can be read. Split the table, for instance by year.',
  },
  'file-suspicious': {
    ru: 'Файл устроен не так, как обычные таблицы, и может повредить программе, поэтому он не открыт. Скопируйте таблицу в новую книгу Excel и загрузите её.',
    en: 'The file is not built like ordinary tables and could do harm, so it was not opened. Copy the table into a new workbook and load that.',
  },
  'file-broken': {
    ru: 'Файл повреждён или загружен не до конца. Откройте его в Excel, сохраните заново и загрузите снова.',
    en: 'The file is damaged or incomplete. Open it in Excel, save it again and load it again.',
  },
}

export const sheetWords: Readonly<Record<SheetCode, Words>> = {
  sheet_empty: {
    ru: 'На этом листе ничего нет. Делать ничего не нужно.',
    en: 'There is nothing on this sheet. Nothing needs to be done.',
  },
  kind_unknown: {
    ru: 'Не удалось понять, что это за таблица. Выберите её вид и укажите, где какая колонка.',
    en: 'It is unclear what this table is. Choose its kind and say which column is which.',
  },
  columns_missing: {
    ru: 'Не найдены обязательные колонки. Укажите, в каких колонках они записаны.',
    en: 'Required columns were not found. Say which columns hold them.',
  },
}

export const rowWords: Readonly<Record<RowCode, Words>> = {
  name_missing: {
    ru: 'В строке нет фамилии и имени. Впишите их и загрузите строку снова.',
    en: 'The row names nobody. Write the name in and load the row again.',
  },
  name_invalid: {
    ru: 'В имени есть цифры или знаки, которых в именах не бывает. Оставьте только фамилию, имя и отчество и загрузите строку снова.',
    en: 'The name holds digits or signs that no name has. Leave only the name and load the row again.',
  },
  name_too_long: {
    ru: 'Имя слишком длинное: каждая часть может быть до 100 знаков. Проверьте, не попал ли в ячейку чужой текст.',
    en: 'The name is too long: each part may have up to 100 characters. See whether other text got into the cell.',
  },
  name_incomplete: {
    ru: 'У ребёнка записана только часть имени. Впишите фамилию и имя и загрузите строку снова.',
    en: 'Only a part of the child’s name is written. Write the surname and the first name and load the row again.',
  },
  date_missing: {
    ru: 'В строке нет даты. Впишите дату и загрузите строку снова.',
    en: 'The row has no date. Write it in and load the row again.',
  },
  date_invalid: {
    ru: 'Такой даты нет или её нельзя прочитать. Запишите дату полностью, например 12.04.2021, и загрузите строку снова.',
    en: 'There is no such date, or it cannot be read. Write it in full, for instance 12.04.2021, and load the row again.',
  },
  date_in_future: {
    ru: 'Эта дата ещё не наступила. Исправьте её и загрузите строку снова.',
    en: 'This date has not come yet. Correct it and load the row again.',
  },
  born_in_future: {
    ru: 'Дата рождения ещё не наступила. Проверьте год и загрузите строку снова.',
    en: 'The birth date has not come yet. Check the year and load the row again.',
  },
  sex_invalid: {
    ru: 'Пол записан непонятно. Впишите «м» или «ж» и загрузите строку снова.',
    en: 'The sex cannot be read. Write «м» or «ж» and load the row again.',
  },
  snils_invalid: {
    ru: 'В номере СНИЛС ошибка: не сходится количество цифр или контрольное число. Сверьте номер с документом или очистите ячейку.',
    en: 'The СНИЛС number has an error in its digits or checksum. Compare it with the document or clear the cell.',
  },
  service_missing: {
    ru: 'В строке не названа услуга. Впишите её и загрузите строку снова.',
    en: 'The row names no service. Write it in and load the row again.',
  },
  minutes_invalid: {
    ru: 'Длительность записана непонятно. Впишите число минут, например 40, и загрузите строку снова.',
    en: 'The length cannot be read. Write the number of minutes, for instance 40, and load the row again.',
  },
  quantity_invalid: {
    ru: 'Количество услуг записано непонятно. Впишите целое число от 1 до 100 и загрузите строку снова.',
    en: 'The number of services cannot be read. Write a whole number from 1 to 100 and load the row again.',
  },
  phase_unknown: {
    ru: 'Не понято, какой это этап диагностики. Впишите «первичная», «промежуточная» или «итоговая» и загрузите строку снова.',
    en: 'It is unclear which phase this was. Write «первичная», «промежуточная» or «итоговая» and load the row again.',
  },
  score_out_of_range: {
    ru: 'Такой оценки в этой шкале нет. Сверьте её с бланком, впишите целое число в пределах шкалы и загрузите строку снова.',
    en: 'The scale has no such score. Compare it with the form, write a whole number within the scale and load the row again.',
  },
  scores_missing: {
    ru: 'В строке нет ни одной оценки. Впишите оценки и загрузите строку снова.',
    en: 'The row has no score at all. Write the scores in and load the row again.',
  },
  answer_unknown: {
    ru: 'Ответа нет или он непонятен. Впишите «да», «нет», «затрудняюсь» или число от 1 до 5 и загрузите строку снова.',
    en: 'There is no answer, or it cannot be read. Write «да», «нет», «затрудняюсь» or a number from 1 to 5 and load the row again.',
  },
  inventory_number_missing: {
    ru: 'В строке нет инвентарного номера. Впишите его и загрузите строку снова.',
    en: 'The row has no inventory number. Write it in and load the row again.',
  },
  title_missing: {
    ru: 'В строке не сказано, что это за оборудование. Впишите название и загрузите строку снова.',
    en: 'The row does not say what equipment it is. Write the name in and load the row again.',
  },
  cost_invalid: {
    ru: 'Стоимость записана непонятно. Впишите сумму в рублях, например 61900, и загрузите строку снова.',
    en: 'The cost cannot be read. Write the sum in roubles, for instance 61900, and load the row again.',
  },
  due_before_issue: {
    ru: 'Срок возврата раньше дня выдачи. Проверьте обе даты и загрузите строку снова.',
    en: 'The loan is due before it was issued. Check both dates and load the row again.',
  },
  returned_before_issue: {
    ru: 'Дата возврата раньше дня выдачи. Проверьте обе даты и загрузите строку снова.',
    en: 'The unit came back before it was issued. Check both dates and load the row again.',
  },
  text_too_long: {
    ru: 'В ячейке слишком много текста. Сократите его и загрузите строку снова.',
    en: 'The cell holds too much text. Shorten it and load the row again.',
  },
  formula_error: {
    ru: 'Формула в ячейке даёт ошибку. Замените её значением и загрузите строку снова.',
    en: 'The formula in the cell gives an error. Replace it with a value and load the row again.',
  },
  person_unknown: {
    ru: 'Такого ребёнка или родителя нет в списке детей. Добавьте карточку или исправьте имя и загрузите строку снова.',
    en: 'This child or parent is not on the list of children. Add the card or correct the name and load the row again.',
  },
  person_unsure: {
    ru: 'Есть похожий человек или несколько, и нельзя решить, кто это. Выберите ребёнка на экране загрузки.',
    en: 'One or several similar people exist, and it is unclear who is meant. Choose the child on the import screen.',
  },
  service_before_birth: {
    ru: 'Услуга записана раньше, чем ребёнок родился. Проверьте обе даты и загрузите строку снова.',
    en: 'The service is dated before the child was born. Check both dates and load the row again.',
  },
  service_after_death: {
    ru: 'Услуга записана позже дня, когда ребёнка не стало. Проверьте дату и загрузите строку снова.',
    en: 'The service is dated after the child’s death. Check the date and load the row again.',
  },
  service_not_in_force: {
    ru: 'В этот день такой услуги в справочнике не было. Проверьте дату или срок действия услуги и загрузите строку снова.',
    en: 'The catalogue did not have this service on that day. Check the date or the service’s term and load the row again.',
  },
  assessed_before_birth: {
    ru: 'День записан раньше, чем ребёнок родился. Проверьте обе даты и загрузите строку снова.',
    en: 'The day is before the child was born. Check both dates and load the row again.',
  },
  assessed_after_death: {
    ru: 'День записан позже, чем ребёнка не стало. Проверьте дату и загрузите строку снова.',
    en: 'The day is after the child’s death. Check the date and load the row again.',
  },
  unit_unknown: {
    ru: 'Нет такого предмета: в списке оборудования нет этого инвентарного номера. Загрузите список оборудования или исправьте номер.',
    en: 'There is no such unit: the list of equipment has no such inventory number. Load the list of equipment or correct the number.',
  },
  unit_already_on_loan: {
    ru: 'Этот предмет в эти дни уже был на руках по другой записи. Проверьте номер и обе даты и загрузите строку снова.',
    en: 'This unit was out on these days already by another record. Check the number and both dates and load the row again.',
  },
  inventory_number_taken: {
    ru: 'Этот инвентарный номер уже есть у другого предмета. Проверьте номер и загрузите строку снова.',
    en: 'Another unit has this inventory number already. Check the number and load the row again.',
  },
  lent_before_birth: {
    ru: 'День выдачи раньше дня рождения ребёнка. Проверьте обе даты и загрузите строку снова.',
    en: 'The unit was issued before the child was born. Check both dates and load the row again.',
  },
  lent_after_death: {
    ru: 'День выдачи позже дня, когда ребёнка не стало. Проверьте дату и загрузите строку снова.',
    en: 'The unit was issued after the child’s death. Check the date and load the row again.',
  },
  not_a_child: {
    ru: 'В день постановки на обслуживание этому человеку уже было 18 лет. Проверьте обе даты и загрузите строку снова.',
    en: 'The person was of age on the day of enrolment. Check both dates and load the row again.',
  },
  snils_taken: {
    ru: 'Этот СНИЛС уже записан у другого ребёнка. Сверьте номер с документом и загрузите строку снова.',
    en: 'Another child has this СНИЛС number. Compare it with the document and load the row again.',
  },
  starts_before_birth: {
    ru: 'Дата постановки на обслуживание раньше дня рождения. Проверьте обе даты и загрузите строку снова.',
    en: 'The day of enrolment is before the birth date. Check both dates and load the row again.',
  },
  ends_before_start: {
    ru: 'Дата снятия с обслуживания раньше даты постановки. Проверьте обе даты и загрузите строку снова.',
    en: 'The service ends before it begins. Check both dates and load the row again.',
  },
  row_not_accepted: {
    ru: 'Строку не удалось записать: в ней есть значение, которого карточка не принимает. Проверьте строку или внесите её вручную.',
    en: 'The row could not be recorded: it holds a value that the card does not accept. Check it or enter it by hand.',
  },
}

export const warningWords: Readonly<Record<WarningCode, Words>> = {
  name_initials: {
    ru: 'Вместо имени стоят инициалы. Впишите имя полностью, когда узнаете его.',
    en: 'There are initials instead of a name. Write the full name when you know it.',
  },
  representative_missing: {
    ru: 'Не указан родитель или законный представитель. Добавьте его в карточке ребёнка.',
    en: 'No parent or legal representative is named. Add one on the child’s card.',
  },
  enrolled_missing: {
    ru: 'Нет даты постановки на обслуживание. Укажите её в карточке ребёнка.',
    en: 'There is no date of enrolment. Set it on the child’s card.',
  },
  category_unknown: {
    ru: 'Категория ребёнка не распознана и не записана. Отметьте её в карточке ребёнка.',
    en: 'The child’s category was not recognised and was left out. Set it on the child’s card.',
  },
  yes_no_unknown: {
    ru: 'Здесь ждали «да» или «нет», отметка не записана. Поставьте её в карточке ребёнка.',
    en: 'A yes or no was expected here, so nothing was recorded. Set it on the child’s card.',
  },
  relation_unknown: {
    ru: 'Не понято, кем взрослый приходится ребёнку. Укажите это в карточке ребёнка.',
    en: 'It is unclear who the adult is to the child. Set it on the child’s card.',
  },
  family_type_unknown: {
    ru: 'Тип семьи не распознан и не записан. Отметьте его в карточке ребёнка.',
    en: 'The type of family was not recognised and was left out. Set it on the child’s card.',
  },
  phone_unread: {
    ru: 'Один из телефонов неполный и не записан. Добавьте его вместе с кодом города.',
    en: 'One of the phones is incomplete and was left out. Add it with its area code.',
  },
  service_type_unknown: {
    ru: 'Вид услуги не распознан. Выберите его в справочнике услуг.',
    en: 'The type of service was not recognised. Choose it in the catalogue of services.',
  },
  form_unknown: {
    ru: 'Не понято, где и как оказана услуга. Уточните это в записи об услуге.',
    en: 'It is unclear where and how the service was given. Set it in the record of the service.',
  },
  specialist_unread: {
    ru: 'Имя специалиста не прочитано. Услуга записана на сотрудника «Специалист не указан»: исправьте запись.',
    en: 'The specialist’s name could not be read. The service was recorded under “Специалист не указан”; correct it.',
  },
  minutes_unusual: {
    ru: 'Услуга длилась больше четырёх часов. Проверьте, нет ли опечатки.',
    en: 'The service took more than four hours. Check that this is no slip.',
  },
  child_known: {
    ru: 'Этот ребёнок уже есть в списке. Его карточка оставлена как была: если в строке есть новое, внесите это в карточку.',
    en: 'This child is on the list already. The card was left as it is; add to it what is new in the row.',
  },
  family_kept: {
    ru: 'Семья этого родителя уже записана, ребёнок добавлен в неё. Адрес и тип семьи оставлены прежними: проверьте их в карточке.',
    en: 'This parent’s family was there already and the child joined it. Its address and type were left as they are; check them.',
  },
  discharge_without_enrolment: {
    ru: 'Есть дата снятия с обслуживания, но нет даты постановки, поэтому снятие не записано. Укажите обе даты в карточке ребёнка.',
    en: 'There is a day of discharge and none of enrolment, so the discharge was left out. Set both on the child’s card.',
  },
  specialist_missing: {
    ru: 'Специалист не назван. Услуга записана на сотрудника «Специалист не указан»: исправьте запись, когда узнаете, кто оказал услугу.',
    en: 'No specialist is named. The service was recorded under “Специалист не указан”; correct it when you know who gave it.',
  },
  day_overfull: {
    ru: 'У специалиста в этот день набралось больше 480 минут. Проверьте, нет ли лишних или повторных строк.',
    en: 'The specialist’s day comes to more than 480 minutes. Check for rows that are repeated or wrong.',
  },
  mood_unknown: {
    ru: 'Эмоциональный фон не распознан и не записан. Добавьте его в диагностику ребёнка.',
    en: 'The emotional background was not recognised and was left out. Add it to the child’s examination.',
  },
  examiner_unread: {
    ru: 'Имя специалиста не прочитано, диагностика записана без него. Исправьте её, когда узнаете, кто её проводил.',
    en: 'The specialist’s name could not be read, so it was left out. Correct the examination when you know who made it.',
  },
  note_left_out: {
    ru: 'Для примечания здесь нет места, и оно не записано. Если оно важно, внесите его вручную.',
    en: 'There is no place for the note, so it was left out. Enter it by hand if it matters.',
  },
  condition_unknown: {
    ru: 'Состояние предмета записано непонятно и не учтено. Осмотрите предмет и отметьте его состояние.',
    en: 'The condition of the unit cannot be read and was left out. Inspect the unit and note its condition.',
  },
  unit_known: {
    ru: 'Этот предмет уже есть в списке оборудования. Его карточка оставлена как была.',
    en: 'This unit is on the list of equipment already. Its card was left as it is.',
  },
  due_missing: {
    ru: 'Срок возврата не указан: записан срок три месяца со дня выдачи. Сверьте его с договором.',
    en: 'No term is given: three months from the day of issue were recorded. Compare them with the contract.',
  },
  recipient_unread: {
    ru: 'Имя получателя не прочитано: выдача записана за ребёнком без него. Укажите получателя в карточке выдачи.',
    en: 'The recipient’s name could not be read: the loan was recorded without it. Name the recipient in the loan.',
  },
  recipient_unknown: {
    ru: 'Получателя нет среди взрослых этой семьи: выдача записана за ребёнком без него. Добавьте взрослого в карточку ребёнка.',
    en: 'The recipient is none of the family’s adults: the loan was recorded without one. Add the adult to the child’s card.',
  },
  title_differs: {
    ru: 'Название в строке не то, что у предмета с этим номером. Проверьте инвентарный номер.',
    en: 'The name in the row is not that of the unit with this number. Check the inventory number.',
  },
  briefing_unknown: {
    ru: 'Непонятно, был ли инструктаж: записано, что его не было. Проверьте запись в журнале инструктажа.',
    en: 'It is unclear whether there was a briefing, so none was recorded. Check the journal of briefings.',
  },
}

type ImportRefusal = (
  typeof mapSheet | typeof decidePeople | typeof startImport | typeof undoImport
)['refusals'][number]

export const refusalWords: Readonly<Record<ImportRefusal, Words>> = {
  'import-started': {
    ru: 'Эта загрузка уже начата. Чтобы изменить её, отмените загрузку и загрузите файл снова.',
    en: 'This import has begun already. To change it, undo it and load the file again.',
  },
  'nothing-to-import': {
    ru: 'В файле нет листа, который можно загрузить. Укажите, что это за таблица и где какая колонка.',
    en: 'No sheet of the file can be imported. Say what the table is and which column is which.',
  },
  'sheet-unknown': {
    ru: 'Такого листа в файле нет. Откройте загрузку заново.',
    en: 'The file has no such sheet. Open the import again.',
  },
  'field-unknown': {
    ru: 'У таблицы этого вида нет такого поля. Выберите поле из списка.',
    en: 'This kind of table has no such field. Choose a field from the list.',
  },
  'field-twice': {
    ru: 'Одно поле выбрано для двух колонок. Оставьте его у одной из них.',
    en: 'One field is chosen for two columns. Leave it at one of them.',
  },
  'header-unknown': {
    ru: 'В этой строке нет заголовков. Укажите номер строки, в которой названы колонки.',
    en: 'There are no headings in this row. Give the number of the row that names the columns.',
  },
  'import-not-done': {
    ru: 'Отменить можно только законченную загрузку. Дождитесь её конца.',
    en: 'Only a finished import can be undone. Wait until it ends.',
  },
  'import-in-use': {
    ru: 'Загрузку нельзя отменить: о её детях с тех пор записано что-то ещё. Сначала отмените более поздние загрузки и исправьте записи, сделанные вручную.',
    en: 'The import cannot be undone: something else has been recorded for its children since. First undo later imports and reverse what was entered by hand.',
  },
}
