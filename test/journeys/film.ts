// What the camera of a phone sees along a shelf: labels one after another, none quite straight, and between them nothing.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeQR } from 'qr'

const [width, height] = [480, 360]
const framesASecond = 4

const [paper, ink, shelf] = [225, 40, 120]
/** Grey that trembles a little, the same in every film. */
const grain = (x: number, y: number): number => ((x * 73 + y * 151) % 17) - 8

/** A label turned and moved as a hand holds it: some degrees and points, other ones each time. */
function labelAt(text: string, at: number): Buffer {
  const squares = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const turn = (((at * 37) % 25) - 12) * (Math.PI / 180)
  const square_px = 6 + (at % 3)
  const [middleX, middleY] = [width / 2 + ((at * 53) % 61) - 30, height / 2 + ((at * 29) % 41) - 20]
  const [cos, sin] = [Math.cos(turn) / square_px, Math.sin(turn) / square_px]
  const luma = Buffer.alloc(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - middleX, y - middleY]
      const column = Math.floor(dx * cos + dy * sin + squares.length / 2)
      const row = Math.floor(dy * cos - dx * sin + squares.length / 2)
      const isBlack = squares[row]?.[column]
      luma[y * width + x] = (isBlack === undefined ? shelf : isBlack ? ink : paper) + grain(x, y)
    }
  return luma
}

const nothing = Buffer.from(
  Array.from({ length: width * height }, (_, at) => shelf + grain(at % width, Math.floor(at / width))),
)
const grey = Buffer.alloc((width * height) / 2, 128)
const frame = (luma: Buffer): Buffer => Buffer.concat([Buffer.from('FRAME\n'), luma, grey])

/** Makes the film and answers where it lies: YUV4MPEG2, which Chromium shows in place of a camera, over and over. */
export function filmOf(labels: readonly string[]): string {
  const shots = labels.flatMap((label, at) => {
    const shot = frame(labelAt(label, at))
    // A label stays for two frames; then the hand moves on for one.
    return [shot, shot, frame(nothing)]
  })
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesASecond}:1 Ip A1:1 C420\n`)
  const file = join(mkdtempSync(join(tmpdir(), 'ryadom-film-')), 'shelf.y4m')
  writeFileSync(file, Buffer.concat([head, ...shots]))
  return file
}

/** What makes Chromium take the film for its camera, and ask nobody whether a page may see it. */
export const cameraOf = (film: string): string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]
