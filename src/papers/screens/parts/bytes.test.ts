import { expect, test } from 'vitest'
import { base64Of, blobOf } from './bytes.ts'

test('a file comes back from base64 as it was', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256)
  const there = await base64Of(new Blob([bytes]))
  const back = new Uint8Array(await blobOf(there, 'image/png').arrayBuffer())
  expect(back).toEqual(bytes)
})
