// Reads QR codes out of the pixels of a frame. Loaded when a camera is opened in a browser that has no reader of its own.
import { decodeQRBatch } from 'qr/decode.js'

/** Every code that one frame of the camera shows. */
export type CodeReader = (video: HTMLVideoElement) => Promise<readonly string[]>

/** Frames are read no larger: a label that fills a third of such a frame has ten points to a square. */
const longest_px = 960
/** For what a frame may cost beyond its plain reading: a slanted or blurred label is worth it, an empty shelf is not. */
const patience_ms = 40

/** A reader with a canvas of its own. */
export function qrReader(): CodeReader {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  return async (video) => {
    const { videoWidth, videoHeight } = video
    if (videoWidth === 0 || videoHeight === 0) return []
    const scale = Math.min(1, longest_px / Math.max(videoWidth, videoHeight))
    const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    pen.drawImage(video, 0, 0, width, height)
    const frame = pen.getImageData(0, 0, width, height)
    const [found] = await decodeQRBatch([frame], { timeLimit: patience_ms, maxSize: { width, height } })
    return (found ?? []).filter((code) => typeof code === 'string')
  }
}
