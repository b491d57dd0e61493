// Scans and photos of signed papers. Photos are made smaller on the device: a page is read at 2,200 points.
import { ok, refuse, type Result } from '#base/result.ts'
import type { ArgsOf } from '#client/caller.ts'
import type { signPaper } from '../../contract.ts'
import { base64Of } from './bytes.ts'

export type Scan = NonNullable<ArgsOf<typeof signPaper>['scan']>
type Mode = ArgsOf<typeof signPaper>['mode']

const longest_px = 2200
const most_bytes = 10_000_000
const photoTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic']

/** What the file dialog offers for a way of signing. */
export const acceptFor = (mode: Mode): string =>
  mode === 'qualifiedFile'
    ? '.sig,.p7s,.sgn,application/pkcs7-signature'
    : 'application/pdf,image/jpeg,image/png,image/*'

/** A photo drawn anew, so that what a camera writes into it about place and time is left behind; null: no picture. */
async function asJpeg(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return null
  const scale = Math.min(1, longest_px / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8))
}

async function kept(file: File, mode: Mode): Promise<{ mediaType: Scan['mediaType']; bytes: Blob } | null> {
  if (mode === 'qualifiedFile') return { mediaType: 'application/pkcs7-signature', bytes: file }
  if (file.type === 'application/pdf') return { mediaType: 'application/pdf', bytes: file }
  const photo = photoTypes.includes(file.type) ? await asJpeg(file) : null
  return photo && { mediaType: 'image/jpeg', bytes: photo }
}

/** A chosen file as it is sent. Refuses `file-type-wrong` and, over ten megabytes, `file-too-large`. */
export async function scanOf(
  file: File,
  mode: Mode,
): Promise<Result<Scan, 'file-type-wrong' | 'file-too-large'>> {
  const scan = await kept(file, mode)
  if (!scan) return refuse('file-type-wrong', { field: 'file' })
  if (scan.bytes.size > most_bytes) return refuse('file-too-large', { field: 'file' })
  return ok({ mediaType: scan.mediaType, base64: await base64Of(scan.bytes) })
}
