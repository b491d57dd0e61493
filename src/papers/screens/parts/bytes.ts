// Files travel as base64 in the answers and the acts of papers.

/** The file that some base64 stands for. */
export const blobOf = (base64: string, mediaType: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: mediaType })

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A file as base64. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const piece = 0x8000
  let text = ''
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece))
  return btoa(text)
}
