import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { Kopecks } from '#base/quantity.ts'
import { useAsk } from '#client/use-ask.ts'
import { useReach } from '#services/screens/may.ts'
import { Card, Cards } from '#ui/card.tsx'
import { Fact, Facts } from '#ui/facts.tsx'
import { dateText, moneyText } from '#ui/format.ts'
import { useI18n, useLanguage } from '#ui/i18n.ts'
import { Page } from '#ui/page.tsx'
import { SkeletonPage } from '#ui/skeletons.tsx'
import type { kind } from '../../contract/kind.ts'
import type { unit } from '../../contract/unit.ts'
import {
  conditionWords,
  homeWords,
  hygieneWords,
  lifecycleWords,
  technicalWords,
  unitEventText,
} from '../../words/units.ts'
import { arriveHref, kindHref, loanHref, returnHref, unitHref } from '../parts/hrefs.ts'
import classes from '../parts/lending.module.css'
import { ReasonChips } from '../parts/reason-chips.tsx'
import { usePoints } from '../parts/use-points.ts'
import type { ShownUnit } from './shown.ts'
import { ToldByLabel } from './told-by-label.tsx'
import { UnitActs } from './unit-acts.tsx'

/** `/lending/units/<id>`: how a thing stands, what may be done with it, everything that happened to it. */
export default function UnitPage() {
  const i18n = useI18n()
  const { unitId } = useParams({ strict: false }) as { unitId: string }
  const mayWork = useReach('lending.workOnUnit') !== null
  const { data } = useAsk<typeof unit>('lending.unit', { unitId })
  if (!data) return <SkeletonPage />
  return (
    <Page
      title={`${data.kindName}, ${data.inventoryNumber}`}
      crumbs={[
        { label: i18n._('Lending point'), href: '/lending' },
        { label: i18n._('Equipment'), href: '/lending/units' },
      ]}
      action={mayWork && <HeadActs unit={data} />}
    >
      <Cards least={28}>
        <div className={classes['page']}>
          <ToldByLabel unitId={unitId} />
          <Standing unit={data} mayWork={mayWork} />
          <History unit={data} />
        </div>
        <div className={classes['page']}>
          <About unit={data} />
          <Used unit={data} />
        </div>
      </Cards>
    </Page>
  )
}

function HeadActs({ unit }: { unit: ShownUnit }) {
  const i18n = useI18n()
  return (
    <>
      <Button variant="subtle" component="a" href={`/lending/labels?units=${unit.id}`}>
        {i18n._('Label')}
      </Button>
      <Button variant="default" component="a" href={`${unitHref(unit.id)}/edit`}>
        {i18n._('Change')}
      </Button>
      {unit.loan && (
        <Button component="a" href={returnHref([unit.id])}>
          {i18n._('Receive back')}
        </Button>
      )}
    </>
  )
}

function Standing({ unit, mayWork }: { unit: ShownUnit; mayWork: boolean }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { loan } = unit
  const { data } = useAsk<typeof kind>(
    'lending.kind',
    { kindId: unit.kindId },
    { when: unit.missingParts.length > 0 },
  )
  const missing = data?.parts.filter(({ id }) => unit.missingParts.includes(id)).map(({ name }) => name) ?? []
  return (
    <Card title={i18n._('How it stands')}>
      <div className={classes['stack']}>
        <ReasonChips calm reasons={unit.reasons} fine={i18n._('Free and clean')} />
        {loan && (
          <p>
            <a href={loanHref(loan.id)}>
              {i18n._('{child}, until {day}', { child: loan.childName, day: dateText(loan.dueOn) })}
            </a>
          </p>
        )}
        {unit.transfer && <OnWay unit={unit} way={unit.transfer} />}
        <Facts>
          <Fact label={i18n._('Books')}>{lifecycleWords[unit.lifecycle][language]}</Fact>
          <Fact label={i18n._('Cleanness')}>{hygieneWords[unit.hygiene][language]}</Fact>
          <Fact label={i18n._('Technical state')}>
            {technicalWords[unit.technical][language]}
            {unit.technicalNote && `: ${unit.technicalNote}`}
          </Fact>
          <Fact label={i18n._('Condition')}>{conditionWords[unit.condition][language]}</Fact>
          <Fact label={i18n._('Parts that are missing')}>{missing.join(', ')}</Fact>
          <Fact label={i18n._('Checked')}>{unit.checkedOn && dateText(unit.checkedOn)}</Fact>
          <Fact label={i18n._('To be checked by')}>{unit.checkDue && dateText(unit.checkDue)}</Fact>
        </Facts>
        {mayWork && unit.lifecycle !== 'writtenOff' && <UnitActs unit={unit} />}
      </div>
    </Card>
  )
}

interface OnWayProps {
  readonly unit: ShownUnit
  readonly way: NonNullable<ShownUnit['transfer']>
}

function OnWay({ unit, way }: OnWayProps) {
  const i18n = useI18n()
  const mayReceive = useReach('lending.arrive') !== null
  return (
    <>
      <p>
        <a href="/lending/transfers">{i18n._('{from} → {to}', { from: way.fromName, to: way.toName })}</a>,{' '}
        {i18n._('sent on {day}', { day: dateText(way.day) })}
      </p>
      {mayReceive && (
        <div className={classes['acts']}>
          <Button component="a" href={arriveHref([unit.id])}>
            {i18n._('Receive')}
          </Button>
        </div>
      )}
    </>
  )
}

function About({ unit }: { unit: ShownUnit }) {
  const i18n = useI18n()
  const language = useLanguage()
  const { areMany } = usePoints()
  return (
    <Card title={i18n._('About it')}>
      <Facts>
        <Fact label={i18n._('Kind')}>
          <a href={kindHref(unit.kindId)}>{unit.kindName}</a>
        </Fact>
        <Fact label={i18n._('Inventory number')}>{unit.inventoryNumber}</Fact>
        <Fact label={i18n._('Serial number')}>{unit.serial}</Fact>
        <Fact label={i18n._('Label')}>{unit.label}</Fact>
        <Fact label={i18n._('Where it belongs')}>
          {[
            areMany && unit.home === 'lending' ? unit.pointName : homeWords[unit.home][language],
            unit.staffName,
            unit.shelf,
          ]
            .filter(Boolean)
            .join(', ')}
        </Fact>
        <Fact label={i18n._('Lent')}>
          {unit.tariff_kopecks_a_day === null
            ? null
            : i18n._('{price} a day', { price: moneyText(unit.tariff_kopecks_a_day as Kopecks) })}
        </Fact>
        <Fact label={i18n._('Received')}>{unit.receivedOn && dateText(unit.receivedOn)}</Fact>
        <Fact label={i18n._('Cost')}>
          {unit.cost_kopecks !== null && moneyText(unit.cost_kopecks as Kopecks)}
        </Fact>
        <Fact label={i18n._('Paid for by')}>
          {[unit.fund, unit.isGrant && i18n._('property of a grant')].filter(Boolean).join(', ')}
        </Fact>
        <Fact label={i18n._('Account of the books')}>{unit.account}</Fact>
        <Fact label={i18n._('Answers with money')}>{unit.keeperName}</Fact>
        <Fact label={i18n._('Left')}>{unit.quantity !== null && String(unit.quantity)}</Fact>
      </Facts>
    </Card>
  )
}

/** «Выдана 7 раз, 412 дней»: what it did for the fund that paid for it. */
function Used({ unit: { loans, loanDays, uses, sessions } }: { unit: ShownUnit }) {
  const i18n = useI18n()
  const { count, children, byPost, lastDay } = sessions
  return (
    <Card title={i18n._('What it has done')}>
      <p>
        {loans === 0
          ? i18n._('Not lent yet.')
          : [
              i18n._('{loans, plural, one {Lent # time} other {Lent # times}}', { loans }),
              i18n._('{days, plural, one {# day} other {# days}} with families', { days: loanDays }),
            ].join(', ')}
      </p>
      {count > 0 && (
        <p>
          {[
            i18n._('{count, plural, one {Used in # session} other {Used in # sessions}}', { count }),
            i18n._('{children, plural, one {with # child} other {with # children}}', { children }),
            lastDay && i18n._('last on {day}', { day: dateText(lastDay) }),
          ]
            .filter(Boolean)
            .join(', ')}
          <span className={classes['quiet']}>
            {byPost.map((one) => `${one.post || i18n._('post not given')}: ${one.count}`).join(' · ')}
          </span>
        </p>
      )}
      {uses > 0 && (
        <p>
          {i18n._('{uses, plural, one {Counted by hand # time} other {Counted by hand # times}}', { uses })}
        </p>
      )}
    </Card>
  )
}

function History({ unit: { history } }: { unit: ShownUnit }) {
  const i18n = useI18n()
  const language = useLanguage()
  return (
    <Card title={i18n._('History')}>
      {history.length === 0 && <p>{i18n._('Nothing has happened to it yet.')}</p>}
      <ul className={classes['rows']}>
        {history.map((event) => (
          <li key={`${event.id}${event.kind}`}>
            <span>
              {unitEventText(event.kind, language)}
              <span className={classes['quiet']}>
                {[event.childName, event.staffName, event.note].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className={classes['quiet']}>{dateText(event.day)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
