// Photos are made small on the device, before they are sent: a condition is seen at 1,600 points.

const longest_px = 1600
const most_bytes = 1_000_000
const qualities = [0.85, 0.7, 0.55, 0.4]

/** A photo made small, with an address to show it by. */
export interface Photo {
  readonly base64: string
  readonly preview: string
}

async function drawn(file: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longest_px / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas
}

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** A JPEG of at most 1 MB, drawn anew: what a camera writes into a photo about its place and time is left behind. Null: no picture. */
export async function smallPhoto(file: Blob): Promise<Photo | null> {
  const canvas = await drawn(file).catch(() => null)
  if (!canvas) return null
  for (const quality of qualities) {
    const blob = await asJpeg(canvas, quality)
    if (blob && blob.size <= most_bytes)
      return { base64: await base64Of(blob), preview: URL.createObjectURL(blob) }
  }
  return null
}
