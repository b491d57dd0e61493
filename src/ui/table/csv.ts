// Text that spreadsheets open as it is: nothing in it may start working as a formula.

/** A cell that begins like a formula gets an apostrophe in front, so that a name such as «=HYPERLINK(…)» stays a name. Source: OWASP, CSV injection. */
export const plainCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows of texts as CSV for Excel in Russian: semicolons between, a mark of UTF-8 in front, CRLF. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => quoted(plainCell(cell))).join(';')).join('\r\n')}\r\n`
