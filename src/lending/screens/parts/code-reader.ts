// Codes in a picture: by the browser's own reader where it has one for QR, by a reader that comes with the camera where it has none
// (Safari, Firefox, Chromium on a desk).

import type { CodeReader } from './qr-reader.ts'

interface Detector {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

const wanted = ['qr_code', 'code_128', 'code_39', 'ean_13']

async function ownReader(): Promise<CodeReader | null> {
  const { BarcodeDetector: detectorClass } = globalThis as { BarcodeDetector?: DetectorClass }
  const able = await detectorClass?.getSupportedFormats().catch((): string[] => [])
  if (!detectorClass || !able?.includes('qr_code')) return null
  const detector = new detectorClass({ formats: wanted.filter((format) => able.includes(format)) })
  return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue)
}

/** The reader of this browser. Refuses when none can be had: the other one is fetched when it is first needed. */
export const openReader = async (): Promise<CodeReader> =>
  (await ownReader()) ?? (await import('./qr-reader.ts')).qrReader()
