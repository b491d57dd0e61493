// A loan is free of charge or by a tariff as a whole, since those are two different contracts.
import { ok, refuse, type Result } from '#base/result.ts'

type Regime = 'free' | 'tariff'

/** What the loan of these units is, each as it is lent where it stands. */
export function regimeOf(units: readonly { readonly regime: Regime }[]): Result<Regime, 'regimes-mixed'> {
  const [first, ...more] = new Set(units.map(({ regime }) => regime))
  return more.length > 0 ? refuse('regimes-mixed', { field: 'lines' }) : ok(first ?? 'free')
}
