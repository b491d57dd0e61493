// The sealed texts of a card and a family: empty text is stored as nothing.
import type { Act } from '#access/act.ts'
import { keyOfSubject, keysOfSubjects } from '#access/subject-keys.ts'
import type { SubjectKey } from '#platform/sealed.ts'

export const cardTexts = ['safety', 'communication', 'diagnosis', 'notes', 'snils'] as const
export type CardText = (typeof cardTexts)[number]

export const sealText = (act: Act, key: SubjectKey, place: string, text: string): Buffer | null =>
  text === '' ? null : act.seal.seal(key, place, text)

export const openText = (
  act: Act,
  key: SubjectKey | undefined,
  place: string,
  sealed: Buffer | null,
): string => (sealed === null || key === undefined ? '' : act.seal.open(key, place, sealed))

/** Opens texts of several subjects; their keys come in one round trip. A text whose key is gone is ''. */
export async function openerOf(
  act: Act,
  subjectIds: readonly string[],
): Promise<(subjectId: string, place: string, sealed: Buffer | null) => string> {
  const keys = await keysOfSubjects(act, [...new Set(subjectIds)])
  return (subjectId, place, sealed) => openText(act, keys.get(subjectId), place, sealed)
}

/** Seals several texts of a child at once; makes the child's key when it has none. */
export async function sealCard(
  act: Act,
  childId: string,
  texts: Readonly<Partial<Record<CardText, string>>>,
): Promise<Record<CardText, Buffer | null>> {
  const isAnyText = cardTexts.some((text) => texts[text])
  const key = isAnyText ? await keyOfSubject(act, childId) : undefined
  const sealed = cardTexts.map((text) => [
    text,
    key ? sealText(act, key, `child.${text}`, texts[text] ?? '') : null,
  ])
  return Object.fromEntries(sealed) as Record<CardText, Buffer | null>
}

export async function openCard(
  act: Act,
  childId: string,
  row: Readonly<Record<CardText, Buffer | null>>,
): Promise<Record<CardText, string>> {
  const key = (await keysOfSubjects(act, [childId])).get(childId)
  const opened = cardTexts.map((text) => [text, openText(act, key, `child.${text}`, row[text])])
  return Object.fromEntries(opened) as Record<CardText, string>
}
