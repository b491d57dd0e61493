// Telling a database that has gone away from a statement that it refused.

const codes = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])

/** What `pg` itself says, without a code, of a connection that ended. */
const said = /^Connection terminated|^timeout exceeded when trying to connect|is not queryable$/

/**
 * Whether the error says that the connection to the server is gone: it was shut down, killed, is just starting, or cannot be reached.
 * Source: PostgreSQL manual, appendix A, class 57; the messages of `pg`.
 */
export const isDatabaseLost = (error: unknown): boolean =>
  error instanceof Error && (codes.has((error as { code?: string }).code ?? '') || said.test(error.message))
