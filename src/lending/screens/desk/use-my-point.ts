import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { useAddressState } from '#client/address-state.ts'
import { idIn } from '../parts/address.ts'
import { usePoints } from '../parts/use-points.ts'

const every = 'all'
const readAddress = (raw: Readonly<Record<string, unknown>>) => ({
  point: raw['point'] === every ? every : idIn(raw, 'point'),
})

function remembered(place: string): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}

function remember(place: string, pointId: string | null): void {
  try {
    if (pointId) localStorage.setItem(place, pointId)
    else localStorage.removeItem(place)
  } catch {
    // The browser forbids storage: the choice lasts while it stands in the address.
  }
}

/**
 * «Моя точка»: whose desk this is, null for all. What the address says goes first; otherwise the last choice of this person in this
 * browser. A point that is no more means all.
 */
export function useMyPoint(): [string | null, (pointId: string | null) => void] {
  const place = `ryadom.point.${useMe().accountId}`
  const { all } = usePoints()
  const [before] = useState(() => remembered(place))
  const [{ point }, change] = useAddressState(readAddress)
  const meant = point ?? before
  const mine = all.find(({ id }) => id === meant)?.id ?? null
  return [
    mine,
    (pointId) => {
      remember(place, pointId)
      change({ point: pointId ?? every })
    },
  ]
}
