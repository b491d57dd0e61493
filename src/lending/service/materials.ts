// Photos, manuals, films and leaflets of a kind.
import type { Act, Input } from '#access/act.ts'
import { permitted } from '#access/act.ts'
import { ok, refuse, type Result } from '#base/result.ts'
import { destroyFiles, openFile, storeFile } from '#papers/service/files.ts'
import { addMaterial, material, materials, removeMaterial } from '../contract/material.ts'
import { isOpenAddress } from '../rules/address.ts'
import { kindsById } from '../store/kinds.ts'
import * as store from '../store/materials.ts'
import { changed } from './reach.ts'

/** Of one kind. */
const mostMaterials = 12

export const list = permitted(materials, async (act, { kindId }) => {
  const rows = await store.materialsOf(act.sql, kindId)
  return ok({ materials: rows.map(({ id, what, title, url }) => ({ id, what, title, url })) })
})

export const open = permitted(material, async (act, { materialId }) => {
  const row = await store.materialById(act.sql, materialId)
  const file = row?.file_id ? await openFile(act, row.file_id) : null
  if (!row || !file?.ok) return refuse('not-found')
  const { bytes, mediaType } = file.value
  return ok({ title: row.title, mediaType, base64: bytes.toString('base64') })
})

type Given = Input<typeof addMaterial>
type Refused = (typeof addMaterial.refusals)[number]

/** Where it is to be found: the address, or the id of the kept file. */
async function kept(
  act: Act,
  { kindId, url, base64 }: Given,
): Promise<Result<{ url: string; file_id: string | null }, Refused>> {
  if (!base64 && url === '') return refuse('material-empty', { field: 'url' })
  if (!base64)
    return isOpenAddress(url) ? ok({ url, file_id: null }) : refuse('address-wrong', { field: 'url' })
  const stored = await storeFile(act, {
    subjectId: kindId,
    kind: 'scan',
    bytes: Buffer.from(base64, 'base64'),
    allowed: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
  })
  return stored.ok ? ok({ url: '', file_id: stored.value.fileId }) : refuse(stored.code, { field: 'base64' })
}

export const add = permitted(addMaterial, async (act, given) => {
  const { materialId, kindId, what, title } = given
  if ((await kindsById(act.sql, [kindId])).length === 0) return refuse('kind-unknown', { field: 'kindId' })
  if ((await store.materialsOf(act.sql, kindId)).length >= mostMaterials)
    return refuse('too-many-materials', { details: { most: mostMaterials } })
  const place = await kept(act, given)
  if (!place.ok) return place
  const row = { id: materialId, kind_id: kindId, what, title, ...place.value }
  if (!(await store.addMaterial(act.sql, row, act.actor.accountId))) return refuse('material-reused')
  changed(act, addMaterial, { kind: 'equipmentKind', id: kindId }, { what })
  return ok({})
})

export const remove = permitted(removeMaterial, async (act, { materialId }) => {
  const row = await store.materialById(act.sql, materialId)
  if (!row) return refuse('not-found')
  await store.removeMaterial(act.sql, materialId)
  if (row.file_id) await destroyFiles(act, [row.file_id])
  changed(act, removeMaterial, { kind: 'equipmentKind', id: row.kind_id }, { what: row.what })
  return ok({})
})
