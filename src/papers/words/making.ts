// Why a paper could not be made, for the modules that have papers made. `{field}` and `{meaning}` come with the refusal.
import type { Words } from './terms.ts'

export const makingRefusals: Readonly<Record<string, Words>> = {
  'template-unknown': { ru: 'Такого шаблона нет.', en: 'There is no such template.' },
  'template-broken': {
    ru: 'Шаблон не удалось заполнить. Сохраните в нём предыдущую версию файла.',
    en: 'The template could not be filled. Save the file of its version before.',
  },
  'field-missing': {
    ru: 'Не хватает сведений: {meaning} (поле «{field}»).',
    en: 'Something is missing: {meaning} (field “{field}”).',
  },
  'field-unknown': {
    ru: 'Поля «{field}» у этого документа нет.',
    en: 'This paper has no field “{field}”.',
  },
  'field-broken': {
    ru: 'Поле «{field}» заполнено не тем: {meaning}.',
    en: 'The field “{field}” holds the wrong thing: {meaning}.',
  },
  'paper-reused': {
    ru: 'Этот документ уже составлен с другими сведениями. Составьте новый.',
    en: 'This paper was made with other data. Make a new one.',
  },
  'file-too-large': { ru: 'Документ получился слишком большим.', en: 'The paper became too large.' },
}
