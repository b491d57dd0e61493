import { useMe } from '#access/screens/use-me.ts'
import { Card } from '#ui/card.tsx'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Rows } from '#ui/rows.tsx'
import { dischargeWords } from '../../words/kinds.ts'
import classes from '../act/act.module.css'
import { InlineAct } from '../act/inline-act.tsx'
import { enrolmentNow, type ChildData } from './card-data.ts'
import { Discharge, Enrol } from './enrolment-forms.tsx'
import { intervalText } from './texts.ts'

/** When the child was in service: by which order it began, why it ended. */
export function Enrolments({ card }: { card: ChildData }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { today } = useMe()
  const now = enrolmentNow(card, today)
  return (
    <Card title={i18n._('Enrolment')}>
      {card.enrolments.length === 0 && <p>{i18n._('The child has not been enrolled yet.')}</p>}
      <Rows>
        {card.enrolments.map((one) => (
          <li key={one.id} data-past={one.to !== null || undefined}>
            <span>
              {intervalText(i18n, one)}
              <span className={classes['quiet']}>
                {[
                  one.order && i18n._('order of enrolment {number}', { number: one.order }),
                  one.reason && dischargeWords[one.reason][language],
                  one.dischargeOrder && i18n._('order of discharge {number}', { number: one.dischargeOrder }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
          </li>
        ))}
      </Rows>
      {card.mayEdit && (
        <div className={classes['foot']}>
          {now ? (
            <InlineAct verb={i18n._('Discharge')}>
              {(close) => <Discharge childId={card.id} enrolmentId={now.id} onClose={close} />}
            </InlineAct>
          ) : (
            !card.deceasedOn && (
              <InlineAct verb={i18n._('Enrol')}>
                {(close) => <Enrol childId={card.id} onClose={close} />}
              </InlineAct>
            )
          )}
        </div>
      )}
    </Card>
  )
}
