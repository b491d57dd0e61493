// What a command of the CLI is.
import type { Actor } from '#access/act.ts'
import type { OpenedProgram } from '#access/open-program.ts'

/** Where a command speaks: people read `say`, programs read `json`; a command uses one of them by `isJson`. */
export interface Io {
  readonly isJson: boolean
  say(text: string): void
  warn(text: string): void
  json(value: unknown): void
}

export interface Setting {
  readonly program: OpenedProgram
  /** The person as whom it acts. Throws a `Failure` when there is nobody. */
  readonly actor: () => Promise<Actor>
  readonly io: Io
}

export interface CliCommand {
  /** One line for the list of commands. */
  readonly summary: string
  /** How it is written, with its options. */
  readonly usage: string
  /** Answers the exit code. */
  run(setting: Setting, args: readonly string[]): Promise<number>
}

/** Ends a command with words for a person; exit code 1. */
export class Failure extends Error {
  readonly code: string
  constructor(code: string, words: string) {
    super(words)
    this.code = code
  }
}

/** A command written wrongly; exit code 2. */
export class Misuse extends Error {}
