// What the most frequent tasks may cost in taps, keys and letters (product.md §1). A ceiling may only fall.
import type { Cost } from './keyboard.ts'

export const ceilings = {
  /** From «Мой день» on a phone, as the last time. */
  'record a service on a phone': { taps: 2, keys: 0, letters: 0 },
  /** From the child's card at a desk, as the last time. */
  'record a service from the card': { taps: 0, keys: 2, letters: 0 },
  /** From any page, by the first letters of the surname. */
  'look a child up': { taps: 0, keys: 2, letters: 6 },
  /** From any page: name, birthday, enrolment left for later. */
  'add a child': { taps: 0, keys: 6, letters: 35 },
  /** From its page, as the programme opens it: begin, a digit for each of seven questions, save. */
  'examine by the development profile': { taps: 0, keys: 2, letters: 7 },
  /** From the page of the programme on a phone: open, the child's mood, the home task, record. */
  'record a session of a programme': { taps: 4, keys: 0, letters: 0 },
  /** From the programme's page, held on an earlier day: that day, a digit for each of seven questions, save. */
  'examine for a programme': { taps: 1, keys: 4, letters: 13 },
  /** From the programme's page: the session, how the child was, the home task, record. */
  'record a session on a phone': { taps: 4, keys: 0, letters: 0 },
} satisfies Readonly<Record<string, Cost>>

export type Task = keyof typeof ceilings
