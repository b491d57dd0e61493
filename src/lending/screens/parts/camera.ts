// Labels through the camera of a phone.
import { openReader } from './code-reader.ts'

/** Whether this browser gives its camera to a page: it does where the connection is secure. */
export const canRead = (): boolean => 'mediaDevices' in navigator

/** Enough to read a label of 28 mm from a step away; more only makes frames slower. */
const picture: MediaTrackConstraints = {
  facingMode: 'environment',
  width: { ideal: 1280 },
  height: { ideal: 720 },
}
const pause_ms = 120
/** The same label stays in view for a while after it was read. */
const forget_ms = 2500

/** Shows the camera in `video` and tells of every code it sees, once while it stays in view. Answers how to stop. */
export async function watch(video: HTMLVideoElement, onCode: (code: string) => void): Promise<() => void> {
  const [reader, stream] = await Promise.all([
    openReader(),
    navigator.mediaDevices.getUserMedia({ video: picture }),
  ])
  video.srcObject = stream
  await video.play()
  const seen = new Map<string, number>()
  let isWatched = true
  const look = async (): Promise<void> => {
    const codes = await reader(video).catch(nothing)
    if (!isWatched) return
    const now = performance.now()
    for (const code of codes) {
      const isNew = now - (seen.get(code) ?? -forget_ms) >= forget_ms
      seen.set(code, now)
      if (isNew) onCode(code)
    }
    setTimeout(() => void look(), pause_ms)
  }
  void look()
  return () => {
    isWatched = false
    for (const track of stream.getTracks()) track.stop()
  }
}

/** A frame that could not be read is followed by another. */
const nothing = (): readonly string[] => []
