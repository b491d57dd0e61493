/** Lines of JSON from a body, each as soon as it has come. Ends in throwing where the connection breaks or a line is none. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.getReader()
  const text = new TextDecoder()
  let begun = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const parts = (begun + text.decode(value, { stream: true })).split('\n')
    begun = parts.pop() ?? ''
    for (const part of parts) yield JSON.parse(part)
  }
}
