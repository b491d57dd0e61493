// Why accounts, the calendar or settings did not take something.
type Words = Readonly<Record<'ru' | 'en', string>>

export const refusalWords = {
  'login-taken': {
    ru: 'Такой логин уже занят. Добавьте к нему букву или цифру.',
    en: 'This login is taken. Add a letter or a digit.',
  },
  'role-not-yours-to-give': {
    ru: 'Эту роль даёт только заведующая.',
    en: 'Only the head gives this role.',
  },
  'last-head': {
    ru: 'Это единственная заведующая. Сначала дайте эту роль другому человеку, иначе центр останется без входа.',
    en: 'This is the only head. Give the role to somebody else first, or nobody could enter.',
  },
  'setting-value': { ru: 'Такое значение здесь не подходит.', en: 'This value does not fit here.' },
  'setting-unknown': { ru: 'Такой настройки нет.', en: 'There is no such setting.' },
  'staff-missing': {
    ru: 'Специалисту нужна связь с сотрудником: без неё он не увидит ни одного ребёнка.',
    en: 'A specialist must be tied to a colleague, or sees no child at all.',
  },
  'roles-missing': { ru: 'Отметьте хотя бы одну роль.', en: 'Tick at least one role.' },
  'login-characters': {
    ru: 'В логине от 2 знаков: буквы, цифры, точка, дефис, @ или _, без пробелов.',
    en: 'A login has at least 2 letters, digits, dots, dashes, @ or _, without spaces.',
  },
  'name-missing': { ru: 'Напишите это имя.', en: 'Write this name.' },
} satisfies Record<string, Words>
