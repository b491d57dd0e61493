import type { WireCode } from './answer.ts'

type Text = Readonly<Record<'ru' | 'en', string>>

const texts: Record<WireCode, Text> = {
  'no-connection': {
    ru: 'Нет связи с центром. Написанное на месте: проверьте сеть и повторите.',
    en: 'No connection to the centre. What you typed is still here: check the network and try again.',
  },
  'server-failed': {
    ru: 'Не получилось. Записанное раньше цело. Повторите, а если не выйдет — скажите администратору.',
    en: 'It did not work. What was recorded before is safe. Try again, then tell the administrator.',
  },
  'sign-in-required': { ru: 'Сначала войдите.', en: 'Sign in first.' },
  'not-allowed': {
    ru: 'Это действие не входит в вашу роль. Права меняет заведующая.',
    en: 'Your role does not include this. The head of the department can change it.',
  },
  'not-found': {
    ru: 'Этого здесь нет: возможно, ссылка устарела или карточку ведёт другой специалист.',
    en: 'It is not here: the link may be old, or a colleague leads this card.',
  },
  'bad-input': { ru: 'Проверьте, что написано в этом поле.', en: 'Check what is written in this field.' },
  'too-many-requests': {
    ru: 'Слишком часто. Подождите минуту и повторите.',
    en: 'Too often. Wait a minute and try again.',
  },
}

/** The words for a refusal that any call may meet; for an unknown code, those of a failure. */
export const wireText = (code: string, language: 'ru' | 'en'): string =>
  (code in texts ? texts[code as WireCode] : texts['server-failed'])[language]
