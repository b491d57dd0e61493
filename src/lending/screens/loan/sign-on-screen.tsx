import { Button } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#access/screens/use-me.ts'
import { refuse } from '#base/result.ts'
import { useSend } from '#client/use-ask.ts'
import type { signPaper } from '#papers/contract.ts'
import { base64Of } from '#papers/screens/parts/bytes.ts'
import type { ShownPaper } from '#papers/screens/parts/data.ts'
import { explain as explainPaper } from '#papers/screens/parts/explain.ts'
import { paperHref } from '#papers/screens/parts/hrefs.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SignaturePad } from '#ui/signature-pad.tsx'
import { say } from '#ui/toasts.tsx'
import type { agreeToSign } from '../../contract.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import type { Loan } from './shown.ts'

interface SignOnScreenProps {
  readonly loan: Loan
  readonly paper: ShownPaper
}

const stale = ['papers.', 'lending.loan']

/** The adult signs an act with a finger or a pen; on paper always. */
export function SignOnScreen({ loan, paper }: SignOnScreenProps) {
  const i18n = useI18n()
  const [opened, setOpened] = useState(false)
  if (!opened)
    return (
      <div className={classes['acts']}>
        <Button variant="default" leftSection={<IconSignature aria-hidden />} onClick={() => setOpened(true)}>
          {i18n._('Sign on the screen: {paper}', { paper: paper.title })}
        </Button>
        <a href={paperHref(paper.id)}>{i18n._('Sign on paper')}</a>
      </div>
    )
  const close = (): void => setOpened(false)
  return (
    <div className={classes['open']}>
      {loan.signsSince ? (
        <Draw loan={loan} paper={paper} onClose={close} />
      ) : (
        <Agree loan={loan} paper={paper} onClose={close} />
      )}
    </div>
  )
}

type Opened = SignOnScreenProps & { readonly onClose: () => void }

/** Asked once of each adult: a drawn signature holds by an agreement that was signed on paper. */
function Agree({ loan, paper, onClose }: Opened) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof agreeToSign>('lending.agreeToSign', stale)
  const form = useActForm<object>({
    initial: {},
    explain: explain(language),
    act: () => send({ childId: loan.childId, adultId: loan.adultId ?? '', day: today, isAgreed: true }),
    // The loan is asked again, and the field to sign in takes this one's place.
    onDone: () => undefined,
  })
  return (
    <ActForm form={form} verb={i18n._('The agreement is signed on paper')} onLeave={onClose}>
      <p>
        {i18n._(
          'For a signature on the screen to hold, {adult} first signs an agreement on paper. That is needed once; until then the act is signed on paper.',
          { adult: loan.adultName },
        )}
      </p>
      <p>
        <a href={paperHref(paper.id)}>{i18n._('Sign on paper')}</a>
      </p>
    </ActForm>
  )
}

function Draw({ loan, paper, onClose }: Opened) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const send = useSend<typeof signPaper>('papers.sign', stale)
  const form = useActForm<{ drawing: Blob | null }>({
    initial: { drawing: null },
    explain: (refusal) =>
      refusal.code === 'not-drawn'
        ? i18n._('The adult signs in the field first.')
        : explainPaper(language)(refusal),
    act: async ({ drawing }) =>
      drawing
        ? send({
            paperId: paper.id,
            mode: 'simple',
            on: today,
            signerId: loan.adultId,
            scan: { mediaType: 'image/png', base64: await base64Of(drawing) },
          })
        : refuse('not-drawn'),
    onDone: () => {
      say({ text: i18n._('Signed on the screen') })
      onClose()
    },
  })
  return (
    <ActForm form={form} verb={i18n._('Keep the signature')} onLeave={onClose}>
      <SignaturePad
        label={i18n._('{adult} signs: {paper}', { adult: loan.adultName, paper: paper.title })}
        onChange={(drawing) => form.change({ drawing })}
      />
      <p>
        <a href={paperHref(paper.id)}>{i18n._('Sign on paper')}</a>
      </p>
    </ActForm>
  )
}
