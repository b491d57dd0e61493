/** A plan as it is typed: «2 800», «95 %», «95,5»; empty takes the plan away. `undefined`: that is no number for a plan. */
export function planTyped(text: string, isPercent: boolean): number | null | undefined {
  const bare = text.replace(/[\s\u00a0%]/g, '').replace(',', '.')
  if (bare === '') return null
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(bare)) return undefined
  const plan = Number(bare)
  return plan > (isPercent ? 100 : 10_000_000) ? undefined : plan
}
