import { useAsk, useFresh } from '#client/use-ask.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import type { conclusion, programme } from '../../contract.ts'
import { programmeHref } from '../one/hrefs.ts'
import type { Programme } from '../parts/data.ts'
import { useProgrammeId } from '../parts/use-programme-id.ts'
import { WhileOpen } from '../parts/while-open.tsx'
import { CloseForm } from './close-form.tsx'

/** «Закрыть программу»: `/programmes/<id>/close`. */
export default function ClosePage() {
  const i18n = useI18n()
  const programmeId = useProgrammeId()
  const data = useFresh(useAsk<typeof programme>('programmes.programme', { programmeId }))
  if (!data) return <SkeletonPage />
  return (
    <Page
      narrow
      title={i18n._('Close the programme')}
      subtitle={`${data.childName}, ${data.name}`}
      crumbs={[
        { label: i18n._('Programmes'), href: '/programmes' },
        { label: data.childName, href: programmeHref(data.id) },
      ]}
    >
      <WhileOpen programme={data} may={data.may.close}>
        <Closing programme={data} />
      </WhileOpen>
    </Page>
  )
}

function Closing({ programme: one }: { programme: Programme }) {
  const language = useLanguage()
  const data = useFresh(useAsk<typeof conclusion>('programmes.conclusion', { programmeId: one.id, language }))
  if (!data) return <SkeletonPage />
  return <CloseForm programme={one} draft={data.text} />
}
