import { useAsk } from '#client/use-ask.ts'
import type { search } from '#families/contract.ts'
import { useReach } from '#services/screens/may.ts'
import { CallLink } from './call-link.tsx'

/** The phone of an adult, ready to be called; nothing for roles that may not look for people. */
export function Phone({ adultId, name }: { adultId: string | null; name: string }) {
  const may = useReach('families.search') !== null
  const { data } = useAsk<typeof search>(
    'families.search',
    { text: name },
    { when: may && adultId !== null && name.length > 1 },
  )
  const phone = data?.adults.find((adult) => adult.adultId === adultId)?.phone
  return phone ? <CallLink digits={phone.replace(/\D/g, '')} name={name} /> : null
}
