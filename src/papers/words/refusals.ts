// Refusals of papers in words, Russian first, English beside it.
import type { Words } from './terms.ts'

export const refusalWords: Readonly<Record<string, Words>> = {
  'template-changed-meanwhile': {
    ru: 'Пока Вы правили файл, сохранена новая версия. Скачайте её и перенесите правки.',
    en: 'A newer version was saved while you were editing. Download it and make your changes there.',
  },
  'not-a-docx': {
    ru: 'Это не файл DOCX, или в нём есть макросы и ссылки наружу. Сохраните его как «Документ Word (.docx)».',
    en: 'This is no DOCX file, or it has macros or parts from elsewhere. Save it as “Word document (.docx)”.',
  },
  'field-broken': {
    ru: 'Где-то в файле не закрыта фигурная скобка. Проверьте поля: каждое начинается с { и кончается на }.',
    en: 'A brace in the file is not closed. Look at the fields: each begins with { and ends with }.',
  },
  'inn-wrong': {
    ru: 'В ИНН ошибка: проверьте цифры. У организации их десять, у предпринимателя двенадцать.',
    en: 'The taxpayer number is wrong: look at its digits. An organisation has ten, an entrepreneur twelve.',
  },
  'ogrn-wrong': {
    ru: 'В ОГРН ошибка: проверьте цифры. У организации их тринадцать, у предпринимателя пятнадцать.',
    en: 'The registration number is wrong: look at its digits. An organisation has thirteen, an entrepreneur fifteen.',
  },
  'setting-value': {
    ru: 'Так записать нельзя: одна строка, не длиннее 300 знаков.',
    en: 'This cannot stand there: one line of at most 300 characters.',
  },
  'file-too-large': { ru: 'Файл слишком большой.', en: 'The file is too large.' },
  'file-type-wrong': {
    ru: 'Такой файл не подходит: нужен PDF, JPEG или PNG, а для квалифицированной подписи — файл подписи.',
    en: 'This file does not fit: PDF, JPEG or PNG is needed, for a qualified signature the file of the signature.',
  },
  'not-alike': {
    ru: 'Эти документы сделаны по шаблонам разного вида: откройте их по одному.',
    en: 'These papers are styled otherwise: open them one by one.',
  },
  'no-scan': { ru: 'Скана у этого документа нет.', en: 'This paper has no scan.' },
  'pdf-unavailable': {
    ru: 'PDF здесь не делается: на сервере нет офисной программы. Скачайте DOCX и сохраните как PDF.',
    en: 'No PDF can be made here: the server has no office program. Download the DOCX and save it as PDF.',
  },
  destroyed: {
    ru: 'Файл уничтожен по акту; запись и номер остались.',
    en: 'The file was destroyed by an act; its row and number remain.',
  },
  'voided-already': { ru: 'Документ уже аннулирован.', en: 'The paper is voided already.' },
  'date-in-future': { ru: 'Этот день ещё не наступил.', en: 'This day has not come yet.' },
  'not-today': {
    ru: 'На экране подписывают только сегодняшним днём.',
    en: 'On the screen one signs today only.',
  },
  'signer-not-of-paper': {
    ru: 'На экране документ подписывает только тот, кому он выдан.',
    en: 'On the screen a paper is signed only by the person it was made for.',
  },
  'agreement-missing': {
    ru: 'На экране подписывают после соглашения о простой подписи. Пока его нет — на бумаге.',
    en: 'Signing on the screen needs an agreement first. Without it the paper is signed by hand.',
  },
  'scan-missing': { ru: 'Приложите файл.', en: 'Add the file.' },
  'ends-before-start': { ru: 'Раньше, чем день самого документа.', en: 'Earlier than the day of the paper.' },
  'number-taken': {
    ru: 'Такой номер уже занят в этом году.',
    en: 'This number is taken this year.',
  },
  'starter-missing': { ru: 'Образца для этого документа нет.', en: 'There is no sample of this paper.' },
  'already-cancelled': { ru: 'Уже отменён.', en: 'Cancelled already.' },
  'not-ripe': {
    ru: 'Срок хранения некоторых документов ещё не вышел. Обновите список.',
    en: 'Some papers must still be kept. Ask for the list again.',
  },
  'under-hold': {
    ru: 'На некоторых документах стоит запрет на уничтожение. Обновите список.',
    en: 'Some papers are held and must not be destroyed. Ask for the list again.',
  },
  'form-wrong': {
    ru: 'Нужно {n} — один раз; год — {yy} или {yyyy}. Других скобок быть не должно.',
    en: '{n} is needed once; the year is {yy} or {yyyy}. No other braces.',
  },
  'day-missing': { ru: 'Напишите день.', en: 'Write the day.' },
  'reason-missing': { ru: 'Напишите, почему: хватит двух слов.', en: 'Say why; two words will do.' },
  'title-missing': { ru: 'Напишите название.', en: 'Write the title.' },
  'name-missing': { ru: 'Напишите имя полностью.', en: 'Write the whole name.' },
  'form-missing': { ru: 'Напишите, как правильно.', en: 'Write how it should be.' },
  'members-missing': { ru: 'Нужны хотя бы двое.', en: 'Two people at least are needed.' },
  'papers-missing': { ru: 'Отметьте хотя бы один документ.', en: 'Tick one paper at least.' },
  'years-range': { ru: 'От 1 до 75 лет.', en: 'From 1 to 75 years.' },
}

/** A merge field that a template does not know, by its name. */
export const unknownField = (name: string): Words => ({
  ru: `Поля {${name}} у этого шаблона нет. Посмотрите список полей: возможно, в названии опечатка.`,
  en: `This template has no field {${name}}. Look at the list of fields: there may be a slip of the pen.`,
})
