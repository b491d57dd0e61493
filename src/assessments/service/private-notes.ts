// A psychologist's own notes: written and read by their author and by nobody else, whatever the role.
import { permitted } from '#access/act.ts'
import { keyOfSubject, keysOfSubjects } from '#access/subject-keys.ts'
import { ok, refuse } from '#base/result.ts'
import { isInReach } from '#families/service/card.ts'
import { privateNotes, writePrivateNote } from '../contract.ts'
import * as store from '../store/private-notes.ts'

const place = 'private_note.body'

export const list = permitted(privateNotes, async (act, { childId }) => {
  if (!(await isInReach(act, childId))) return refuse('not-found')
  const rows = await store.notesOf(act.sql, { accountId: act.actor.accountId, childId })
  const key = (await keysOfSubjects(act, [childId])).get(childId)
  act.note({ kind: 'read', act: privateNotes.name, subjectKind: 'child', subjectId: childId, childId })
  return ok({
    notes: rows.map((row) => ({
      id: row.id,
      writtenAt: row.written_at,
      text: key ? act.seal.open(key, place, row.body) : '',
    })),
  })
})

export const write = permitted(writePrivateNote, async (act, { childId, text }) => {
  if (!(await isInReach(act, childId))) return refuse('not-found')
  const body = act.seal.seal(await keyOfSubject(act, childId), place, text)
  const id = act.newId()
  await store.addNote(act.sql, { id, childId, accountId: act.actor.accountId, body })
  act.note({
    kind: 'change',
    act: writePrivateNote.name,
    subjectKind: 'privateNote',
    subjectId: id,
    childId,
  })
  return ok({ noteId: id })
})
