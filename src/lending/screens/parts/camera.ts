// Labels through the camera of a phone, by the browser's own reader of codes. Where it has none, numbers are typed.

interface Reader {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type ReaderClass = new (options: { formats: string[] }) => Reader

const readerClass = (globalThis as { BarcodeDetector?: ReaderClass }).BarcodeDetector

/** Whether this browser can read labels through its camera. */
export const canRead = (): boolean => readerClass !== undefined && 'mediaDevices' in navigator

const formats = ['qr_code', 'code_128', 'code_39', 'ean_13']
const pause_ms = 180
/** The same label stays in view for a while after it was read. */
const forget_ms = 2500

/** Shows the camera in `video` and tells of every code it sees, once while it stays in view. Answers how to stop. */
export async function watch(video: HTMLVideoElement, onCode: (code: string) => void): Promise<() => void> {
  const reader = new readerClass!({ formats })
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  video.srcObject = stream
  await video.play()
  let last = ''
  let seen = 0
  const timer = setInterval(() => {
    void reader.detect(video).then(([found]) => {
      if (!found) return
      const isNew = found.rawValue !== last || performance.now() - seen > forget_ms
      last = found.rawValue
      seen = performance.now()
      if (isNew) onCode(found.rawValue)
    }, ignore)
  }, pause_ms)
  return () => {
    clearInterval(timer)
    for (const track of stream.getTracks()) track.stop()
  }
}

/** A frame that could not be read is followed by another. */
const ignore = (): void => undefined
