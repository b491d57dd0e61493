// Files that belong to somebody: their bytes lie sealed under the key of their subject, so that erasing the subject reaches them.
import { createHash } from 'node:crypto'
import type { Act } from '#access/act.ts'
import { keyOfSubject, keysOfSubjects } from '#access/subject-keys.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { type MediaType, mediaTypeOf, withoutMetadata } from '../rules/media.ts'
import * as store from '../store/files.ts'

/** Where the bytes stand, as the seal knows it. */
export const filePlace = 'stored_file.content'

/** Bytes. */
export const largestFile = 10_000_000

export interface NewFile {
  /** Whose file it is: a child, a unit of equipment; null for the centre's own. */
  readonly subjectId: string | null
  readonly kind: 'photo' | 'scan' | 'paper' | 'template'
  readonly bytes: Uint8Array
  /** The kinds of file that are right here. */
  readonly allowed: readonly MediaType[]
}

/**
 * Keeps a file and answers its id.
 *
 * What it is, is read from its bytes. Photos lose what the camera added: place, time, device. Refuses `file-type-wrong` (also a
 * broken photo) and `file-too-large` (over {@link largestFile}).
 */
export async function storeFile(
  act: Act,
  file: NewFile,
): Promise<Result<{ fileId: string }, 'file-type-wrong' | 'file-too-large'>> {
  if (file.bytes.length > largestFile) return refuse('file-too-large', { details: { most: largestFile } })
  const type = mediaTypeOf(file.bytes)
  if (type === null || !file.allowed.includes(type)) return refuse('file-type-wrong')
  const bytes = withoutMetadata(file.bytes, type)
  if (bytes === null) return refuse('file-type-wrong')
  const subjectId = file.subjectId ?? act.actor.centreId
  const fileId = act.newId()
  const row = {
    id: fileId,
    subject_id: subjectId,
    kind: file.kind,
    media_type: type,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest(),
    content: act.seal.sealBytes(await keyOfSubject(act, subjectId), filePlace, bytes),
  }
  await store.addFile(act.sql, row, act.actor.accountId)
  return ok({ fileId })
}

export interface OpenedFile {
  readonly mediaType: MediaType
  readonly bytes: Buffer
}

/** A file's bytes. Refuses `not-found`, and `destroyed` when bytes or key are no more. */
export async function openFile(
  act: Act,
  fileId: string,
): Promise<Result<OpenedFile, 'not-found' | 'destroyed'>> {
  const row = await store.fileById(act.sql, fileId)
  if (!row) return refuse('not-found')
  const key = (await keysOfSubjects(act, [row.subject_id])).get(row.subject_id)
  if (!row.content || !key) return refuse('destroyed')
  return ok({
    mediaType: row.media_type as MediaType,
    bytes: act.seal.openBytes(key, filePlace, row.content),
  })
}

/** Takes the bytes of files away for ever; answers how many had any. Their rows remain. */
export const destroyFiles = async (act: Act, fileIds: readonly string[]): Promise<number> =>
  fileIds.length === 0 ? 0 : (await store.emptyFiles(act.sql, fileIds)).length
