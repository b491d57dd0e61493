import { useNavigate, useSearch } from '@tanstack/react-router'

/**
 * State of a screen that lives in its address, so that a link, Back and a reload bring it again: filters, a tab, a
 * period. Codes, days and ids only: an address never holds a name. `read` makes it from the raw parts of the address
 * and must stand anything there. Giving `undefined` takes a part out. A change replaces the address in the history.
 */
export function useAddressState<State extends object>(
  read: (raw: Readonly<Record<string, unknown>>) => State,
): [State, (change: Partial<State>) => void] {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const change = (part: Partial<State>): void => {
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...part }), replace: true } as never)
  }
  return [read(raw), change]
}
