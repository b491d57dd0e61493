const entry = /^msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)/gm

const unquote = (lines: string): string =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string)
    .join('')

/** The entries of a gettext catalogue, id to text. An empty text means: not translated yet. */
export function readPo(text: string): Map<string, string> {
  const entries = [...text.matchAll(entry)].map(([, id, str]) => [unquote(id!), unquote(str!)] as const)
  return new Map(entries.filter(([id]) => id !== ''))
}

/** A catalogue as gettext text, in the order of the map. Inverse of `readPo`. */
export function writePo(entries: ReadonlyMap<string, string>, language: string): string {
  const head = `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ${language}\\n"\n`
  const body = [...entries].map(
    ([id, text]) => `msgid ${JSON.stringify(id)}\nmsgstr ${JSON.stringify(text)}\n`,
  )
  return [head, ...body].join('\n')
}
