import { Navigate, useParams } from '@tanstack/react-router'
import { scannedHref } from '../parts/hrefs.ts'

/** `/found/<label>`: the page that a label leads to. Whoever is signed in is shown its thing at the desk; a stranger meets another page. */
export default function FoundLabel() {
  const { label } = useParams({ strict: false }) as { label: string }
  return <Navigate to={scannedHref(label) as never} replace />
}
