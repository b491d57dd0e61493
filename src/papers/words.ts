// Papers in words: registers, kinds of signature, and every refusal that a person reads.
import type { registers, signatureModes } from './contract.ts'

interface Words {
  readonly ru: string
  readonly en: string
}
type Of<Codes extends readonly string[]> = Readonly<Record<Codes[number], Words>>

export const registerWords: Of<typeof registers> = {
  order: { ru: 'Приказы', en: 'Orders' },
  loanContract: { ru: 'Договоры безвозмездного пользования', en: 'Loan contracts' },
  handoverAct: { ru: 'Акты приёма-передачи', en: 'Hand-over acts' },
  extension: { ru: 'Соглашения о продлении', en: 'Extensions' },
  inspectionAct: { ru: 'Акты осмотра', en: 'Inspection acts' },
  writeOffAct: { ru: 'Акты о списании', en: 'Write-off acts' },
  serviceContract: { ru: 'Договоры об услугах', en: 'Service contracts' },
  serviceAct: { ru: 'Акты оказанных услуг', en: 'Service acts' },
  destructionAct: { ru: 'Акты об уничтожении', en: 'Acts of destruction' },
}

export const signatureWords: Of<typeof signatureModes> = {
  none: { ru: 'не подписан', en: 'not signed' },
  paperScan: { ru: 'подписан на бумаге, есть скан', en: 'signed on paper, scanned' },
  simple: { ru: 'простая электронная подпись', en: 'simple electronic signature' },
  qualifiedFile: { ru: 'квалифицированная подпись, файлом', en: 'qualified signature, as a file' },
}

export const paperRefusals: Readonly<Record<string, Words>> = {
  'template-unknown': { ru: 'Такого шаблона нет.', en: 'There is no such template.' },
  'template-broken': {
    ru: 'Шаблон не удалось заполнить. Верните предыдущую редакцию шаблона.',
    en: 'The template could not be filled. Go back to its version before.',
  },
  'template-changed-meanwhile': {
    ru: 'Пока Вы правили шаблон, сохранили другую его редакцию. Откройте шаблон заново.',
    en: 'Another version was saved while you were editing. Open the template again.',
  },
  'not-a-docx': {
    ru: 'Это не документ DOCX, или в нём есть макросы либо вставки из интернета. Сохраните его как обычный DOCX.',
    en: 'This is no DOCX, or it has macros or parts from elsewhere. Save it as a plain DOCX.',
  },
  'field-missing': {
    ru: 'Не хватает сведений: {meaning} (поле «{field}»).',
    en: 'Something is missing: {meaning} (field “{field}”).',
  },
  'field-unknown': {
    ru: 'В документе есть поле «{field}», которого программа не знает. Проверьте его написание.',
    en: 'There is a field “{field}” that the program does not know. Check its spelling.',
  },
  'field-broken': {
    ru: 'Поле в документе не закрыто или заполнено не тем. Проверьте фигурные скобки.',
    en: 'A field is not closed or holds the wrong thing. Check the braces.',
  },
  'file-too-large': { ru: 'Файл слишком большой.', en: 'The file is too large.' },
  'file-type-wrong': {
    ru: 'Этот файл не подходит. Нужен PDF, JPEG или PNG, а для подписи — файл .sig.',
    en: 'This file does not fit. It must be PDF, JPEG or PNG, and for a signature a .sig file.',
  },
  'scan-missing': {
    ru: 'Приложите скан или файл подписи.',
    en: 'Add the scan or the file of the signature.',
  },
  'no-scan': { ru: 'Скана у этого документа нет.', en: 'This paper has no scan.' },
  'pdf-unavailable': {
    ru: 'На этом сервере нет LibreOffice, поэтому PDF не составить. Скачайте DOCX.',
    en: 'There is no LibreOffice on this server to make a PDF. Take the DOCX.',
  },
  destroyed: { ru: 'Файл уничтожен по акту.', en: 'The file was destroyed by an act.' },
  'paper-reused': {
    ru: 'Этот документ уже составлен с другими сведениями. Составьте новый.',
    en: 'This paper was made with other data. Make a new one.',
  },
  'voided-already': { ru: 'Документ уже признан недействительным.', en: 'The paper is void already.' },
  'date-in-future': { ru: 'Этот день ещё не наступил.', en: 'This day has not come yet.' },
  'ends-before-start': { ru: 'Окончание раньше начала.', en: 'The end is before the beginning.' },
  'number-taken': { ru: 'Этот номер в этом году уже занят.', en: 'This number is taken this year.' },
  'starter-missing': { ru: 'Для этого акта нет готового текста.', en: 'There is no starter text for it.' },
  'already-cancelled': { ru: 'Он уже отменён.', en: 'It is cancelled already.' },
  'form-wrong': {
    ru: 'В виде номера нужно один раз указать {n}; ещё можно {yy} и {yyyy}.',
    en: 'The form needs {n} once; {yy} and {yyyy} may stand beside it.',
  },
  'not-ripe': {
    ru: 'Срок хранения некоторых документов не истёк, или они уже уничтожены.',
    en: 'Some papers are still within their term, or destroyed already.',
  },
  'under-hold': {
    ru: 'На некоторых документах стоит запрет на уничтожение.',
    en: 'Some papers are under legal hold.',
  },
}
