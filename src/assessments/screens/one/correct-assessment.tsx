import { useNavigate } from '@tanstack/react-router'
import { refuse } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import type { child } from '#families/contract.ts'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { correctAssessment } from '../../contract.ts'
import type { HeadValues } from '../entry/entry-values.ts'
import { Filling } from '../entry/filling.tsx'
import type { Opened } from '../entry/use-before.ts'
import { stale } from '../stale.ts'
import { leastReason } from './take-back.tsx'

interface CorrectAssessmentProps {
  readonly opened: Opened
  readonly onClose: () => void
}

/** Puts the right examination in the place of a wrong one; both stay readable, with the reason. */
export function CorrectAssessment({ opened: { assessment, answers }, onClose }: CorrectAssessmentProps) {
  const i18n = useI18n()
  const navigate = useNavigate()
  const { childId } = assessment
  const { data: card } = useAsk<typeof child>('families.child', { childId })
  const send = useSend<typeof correctAssessment>('assessments.correct', stale)
  if (!card) {
    return (
      <Card>
        <SkeletonLines lines={7} />
      </Card>
    )
  }
  return (
    <Filling
      isCorrection
      start={{
        ...headOf(assessment, `${card.name.lastName} ${card.name.firstName}`.trim()),
        reason: '',
        answers,
      }}
      version={assessment.version}
      draft={`assessments.correct/${assessment.id}`}
      act={async (replacement, { reason }) => {
        if (reason.trim().length < leastReason) return refuse('reason-missing', { field: 'reason' })
        const outcome = await send({ assessmentId: assessment.id, reason, replacement })
        return outcome.ok ? { ok: true, value: replacement.assessmentId } : outcome
      }}
      onDone={(replacedBy) => {
        say({ text: i18n._('The examination is corrected') })
        void navigate({ to: `/assessments/${replacedBy}` } as never)
        onClose()
      }}
      onLeave={onClose}
    />
  )
}

const headOf = (assessment: Opened['assessment'], childName: string): HeadValues => ({
  childId: assessment.childId,
  childName,
  instrument: assessment.instrument,
  phase: assessment.phase,
  day: assessment.day,
  staffId: assessment.staffId,
  adultId: assessment.adultId,
  form: assessment.form,
})
