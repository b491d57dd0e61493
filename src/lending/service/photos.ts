// Photos of a unit's condition when it goes out and when it comes back, sealed under the child's key.
import type { Act } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse } from '#base/result.ts'
import { openFile, storeFile } from '#papers/service/files.ts'
import { addPhoto, photos } from '../contract.ts'
import { linesById, loansById } from '../store/loans.ts'
import * as store from '../store/photos.ts'
import { changed, reachedChild, read } from './reach.ts'

/** Of one moment of one unit. */
const mostPhotos = 6

/** The child whose loan a line belongs to; null when it is out of reach or not there. */
async function childOfLine(act: Act, lineId: string): Promise<string | null> {
  const [line] = await linesById(act.sql, [lineId])
  const [loan] = line ? await loansById(act.sql, [line.loan_id]) : []
  return loan && (await reachedChild(act, loan.child_id)) ? loan.child_id : null
}

export const adding = permitted(addPhoto, async (act, { lineId, moment, base64 }) => {
  const childId = await childOfLine(act, lineId)
  if (childId === null) return refuse('loan-unknown', { field: 'lineId' })
  const taken = (await store.photosOf(act.sql, lineId)).filter((photo) => photo.moment === moment)
  if (taken.length >= mostPhotos) return refuse('too-many-photos', { details: { most: mostPhotos } })
  const stored = await storeFile(act, {
    subjectId: childId,
    kind: 'photo',
    bytes: Buffer.from(base64, 'base64'),
    allowed: ['image/jpeg', 'image/png', 'image/webp'],
  })
  if (!stored.ok) return refuse(stored.code, { field: 'base64' })
  await store.addPhoto(act.sql, { lineId, fileId: stored.value.fileId, moment, at: act.now })
  changed(act, addPhoto, { kind: 'loanLine', id: lineId, childId }, { moment })
  return ok({})
})

export const showing = permitted(photos, async (act, { lineId }) => {
  const childId = await childOfLine(act, lineId)
  if (childId === null) return refuse('not-found')
  const shown = []
  for (const photo of await store.photosOf(act.sql, lineId)) {
    const file = await openFile(act, photo.file_id)
    // One that was destroyed is shown no more.
    if (!file.ok) continue
    const { bytes, mediaType } = file.value
    shown.push({
      id: photo.file_id,
      moment: photo.moment,
      takenAt: photo.taken_at,
      mediaType,
      base64: bytes.toString('base64'),
    })
  }
  read(act, photos, { kind: 'loanLine', id: lineId, childId }, shown.length)
  return ok({ photos: shown })
})
