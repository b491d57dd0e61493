/** Whole kilometres as typed: «31», «31 км»; `null` when nothing is typed, `undefined` when it is no distance. */
export function kilometres(typed: string): number | null | undefined {
  const text = typed.trim().replace(/\s*(км|km)\.?$/iu, '')
  if (text === '') return null
  const distance = Number(text.replace(',', '.'))
  return distance >= 0 && distance <= 2000 ? Math.round(distance) : undefined
}
