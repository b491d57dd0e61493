// Options that every command has, wherever they stand on the line.

export interface Common {
  readonly data: string | undefined
  readonly as: string | undefined
  readonly centre: string | undefined
  readonly isJson: boolean
  readonly isHelp: boolean
  /** What is left for the command itself. */
  readonly rest: readonly string[]
}

const withValue = ['data', 'as', 'centre'] as const

/** Takes the common options out of the line: `--data D`, `--data=D`, `--json` … */
export function takeCommon(argv: readonly string[]): Common {
  const rest: string[] = []
  const values = new Map<string, string>()
  const flags = new Set<string>()
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!
    const [, name, value] = /^--(\w+)(?:=(.*))?$/s.exec(word) ?? []
    if (withValue.some((one) => one === name)) values.set(name!, value ?? argv[++at] ?? '')
    else if (word === '--json' || word === '--help') flags.add(word)
    else rest.push(word)
  }
  return {
    data: values.get('data'),
    as: values.get('as'),
    centre: values.get('centre'),
    isJson: flags.has('--json'),
    isHelp: flags.has('--help'),
    rest,
  }
}
