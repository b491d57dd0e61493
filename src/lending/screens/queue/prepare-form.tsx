import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { refuse } from '#base/result.ts'
import { useAsk, useSend } from '#client/use-ask.ts'
import { ActForm } from '#ui/form/act-form.tsx'
import { useActForm } from '#ui/form/use-act-form.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { SkeletonLines } from '#ui/skeletons.tsx'
import { say } from '#ui/toasts.tsx'
import type { kind } from '../../contract/kind.ts'
import type { prepare } from '../../contract/request.ts'
import type { unit } from '../../contract/unit.ts'
import { explain } from '../parts/explain.ts'
import classes from '../parts/lending.module.css'
import { stale } from '../parts/stale.ts'
import type { Request } from './request.ts'

interface PrepareFormProps {
  readonly request: Request
  readonly unitId: string
}

interface Values {
  readonly partsSeen: readonly string[]
  readonly isTried: boolean
}

/** The unit is fetched, its parts are ticked, it is tried: then it stands ready. */
export function PrepareForm({ request, unitId }: PrepareFormProps) {
  const i18n = useI18n()
  const language = useLanguage()
  const navigate = useNavigate()
  const { data: known } = useAsk<typeof unit>('lending.unit', { unitId })
  const { data: kindOfIt } = useAsk<typeof kind>('lending.kind', { kindId: request.kindId })
  const send = useSend<typeof prepare>('lending.prepare', stale)
  const form = useActForm<Values>({
    initial: { partsSeen: [], isTried: false },
    explain: explain(language),
    act: async ({ partsSeen, isTried }) =>
      isTried
        ? send({ requestId: request.id, base: request.version, unitId, partsSeen: [...partsSeen], isTried })
        : refuse('not-tried', { field: 'isTried' }),
    onDone: () => {
      say({ text: i18n._('It stands ready') })
      void navigate({ to: '/lending' })
    },
  })
  const { values, change } = form
  if (!kindOfIt || !known) return <SkeletonLines lines={4} />
  return (
    <ActForm form={form} verb={i18n._('Prepared')}>
      <p className={classes['quiet']}>
        {[known.shelf && i18n._('Shelf: {shelf}', { shelf: known.shelf }), known.label]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {kindOfIt.parts.length > 0 && (
        <fieldset className={classes['group']}>
          <legend>{i18n._('Parts that are there')}</legend>
          <div>
            {kindOfIt.parts.map(({ id, name, isOptional }) => (
              <Checkbox
                key={id}
                label={isOptional ? i18n._('{name} (may be missing)', { name }) : name}
                checked={values.partsSeen.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  change({
                    partsSeen: checked
                      ? [...values.partsSeen, id]
                      : values.partsSeen.filter((one) => one !== id),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <Checkbox
        label={i18n._('Tried: it works, the label can be read')}
        checked={values.isTried}
        error={form.field('isTried').error}
        onChange={({ currentTarget: { checked } }) => change({ isTried: checked })}
      />
    </ActForm>
  )
}
