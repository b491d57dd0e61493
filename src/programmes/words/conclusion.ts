// Sentences of a conclusion, in the plain words that a parent reads.
import type { LocalDate } from '#base/local-date.ts'
import { figure, type Language, russianForm } from './outcomes.ts'

const dayIn = (day: LocalDate, language: Language): string =>
  language === 'ru' ? `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}` : day

const minutesRu = (n: number): string => `${n} ${russianForm(n, ['минута', 'минуты', 'минут'])}`

export interface Sentences {
  programme(name: string, from: LocalDate, to: LocalDate): string
  sessions(given: number, planned: number, delivered: number, promised: number): string
  missed(n: number): string
  readonly goals: string
  readonly noGoals: string
  goal(title: string, began: string, now: string): string
  goalUnrated(title: string, began: string): string
  goalSame(title: string, level: string): string
  parentSees(level: string): string
  readonly spheres: string
  sphere(domain: string, before: number, after: number, gain: number): string
  readonly noSpheres: string
  tasks(marked: number, done: number, partly: number): string
  readonly noTasks: string
  outcome(sentence: string): string
  next(goals: readonly string[]): string
}

/** Names of programmes often bring their own quotes: «Я могу!» is not quoted twice. */
const quoted = (name: string): string => (name.startsWith('«') ? name : `«${name}»`)

const russian: Sentences = {
  programme: (name, from, to) => `Программа ${quoted(name)}, с ${dayIn(from, 'ru')} по ${dayIn(to, 'ru')}.`,
  sessions: (given, planned, delivered, promised) =>
    `Проведено ${given} из ${planned} ${russianForm(planned, ['занятия', 'занятий', 'занятий'])}: ${minutesRu(delivered)} из ${promised}.`,
  missed: (n) => `Не состоялось занятий: ${n}.`,
  goals: 'Цели',
  noGoals: 'Цели в программе не ставились.',
  goal: (title, began, now) => `${title}. Вначале: ${began}. Сейчас: ${now}.`,
  goalUnrated: (title, began) => `${title}. Вначале: ${began}. Итог не оценён.`,
  goalSame: (title, level) => `${title}. Осталось как вначале: ${level}.`,
  parentSees: (level) => `Родители видят так: ${level}.`,
  spheres: 'Сферы развития',
  sphere: (domain, before, after, gain) => {
    const values = `${figure(before, 'ru')} → ${figure(after, 'ru')}`
    return `${domain}: ${gain > 0 ? 'лучше' : gain < 0 ? 'труднее' : 'без изменений'} (${values}).`
  },
  noSpheres: 'Входящую и итоговую диагностику сравнить нельзя.',
  tasks: (marked, done, partly) =>
    `Участие семьи: отмечено дней с домашними заданиями — ${marked}, из них сделано ${done}, частично ${partly}.`,
  noTasks: 'Отметок о домашних заданиях нет.',
  outcome: (sentence) => `Итог: ${sentence}.`,
  next: (goals) => `Что дальше: продолжить работу над тем, что ещё не достигнуто (${goals.join('; ')}).`,
}

const english: Sentences = {
  programme: (name, from, to) => `Programme “${name}”, ${dayIn(from, 'en')} to ${dayIn(to, 'en')}.`,
  sessions: (given, planned, delivered, promised) =>
    `${given} of ${planned} sessions were held: ${delivered} of ${promised} minutes.`,
  missed: (n) => `Sessions missed: ${n}.`,
  goals: 'Goals',
  noGoals: 'No goals were set in the programme.',
  goal: (title, began, now) => `${title}. At the start: ${began}. Now: ${now}.`,
  goalUnrated: (title, began) => `${title}. At the start: ${began}. Not rated at the end.`,
  goalSame: (title, level) => `${title}. As at the start: ${level}.`,
  parentSees: (level) => `The parents see it so: ${level}.`,
  spheres: 'Spheres of development',
  sphere: (domain, before, after, gain) => {
    const values = `${figure(before, 'en')} → ${figure(after, 'en')}`
    return `${domain}: ${gain > 0 ? 'better' : gain < 0 ? 'harder' : 'unchanged'} (${values}).`
  },
  noSpheres: 'Baseline and final examinations cannot be compared.',
  tasks: (marked, done, partly) =>
    `The family’s part: ${marked} days with home tasks marked, ${done} of them done, ${partly} partly.`,
  noTasks: 'No marks of home tasks.',
  outcome: (sentence) => `Outcome: ${sentence}.`,
  next: (goals) => `What next: go on with what is not reached yet (${goals.join('; ')}).`,
}

export const conclusionSentences: Readonly<Record<Language, Sentences>> = { ru: russian, en: english }
