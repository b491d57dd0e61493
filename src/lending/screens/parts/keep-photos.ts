import { send } from '#client/browser.ts'
import { newId } from '#services/screens/new-id.ts'
import type { addPhoto } from '../../contract.ts'
import type { Photo } from './photo.ts'

type Moment = 'issue' | 'return'

/** Sends photos of a lent unit; answers how many were not kept. */
export async function keepPhotos(lineId: string, moment: Moment, photos: readonly Photo[]): Promise<number> {
  let lost = 0
  for (const { base64 } of photos) {
    const outcome = await send<typeof addPhoto>('lending.addPhoto', {
      photoId: newId(),
      lineId,
      moment,
      mediaType: 'image/jpeg',
      base64,
    })
    if (!outcome.ok) lost += 1
  }
  return lost
}
