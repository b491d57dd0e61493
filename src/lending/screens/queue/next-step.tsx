import { Button } from '@mantine/core'
import { useReach } from '#services/screens/may.ts'
import { Card } from '#ui/card.tsx'
import { useI18n } from '#ui/i18n.ts'
import { issueHref } from '../parts/hrefs.ts'
import { AnswerOffer } from './answer-offer.tsx'
import { OfferUnit } from './offer-unit.tsx'
import { PrepareForm } from './prepare-form.tsx'
import type { Request } from './request.ts'
import { ScreenForm } from './screen-form.tsx'

/** The one thing to do next with a request, for whoever may. */
export function NextStep({ request }: { request: Request }) {
  const i18n = useI18n()
  const mayScreen = useReach('lending.screen') !== null
  const mayPrepare = useReach('lending.prepare') !== null
  const mayIssue = useReach('lending.issue') !== null
  switch (request.state) {
    case 'requested':
      return mayScreen ? (
        <Card title={i18n._('Look through')}>
          <ScreenForm key={request.version} request={request} />
        </Card>
      ) : null
    case 'screened':
    case 'waitlisted':
      return mayScreen ? (
        <Card title={i18n._('Offer it')}>
          <OfferUnit request={request} />
        </Card>
      ) : null
    case 'offered':
      return mayScreen ? (
        <Card title={i18n._('What the family says')}>
          <AnswerOffer request={request} />
        </Card>
      ) : null
    case 'booked':
      return mayPrepare && request.unitId ? (
        <Card title={i18n._('Prepare {unit}', { unit: request.inventoryNumber })}>
          <PrepareForm key={request.version} request={request} unitId={request.unitId} />
        </Card>
      ) : null
    case 'prepared':
      return mayIssue && request.unitId ? (
        <div>
          <Button component="a" href={issueHref(request.childId, [request.unitId])}>
            {i18n._('Hand out')}
          </Button>
        </div>
      ) : null
    default:
      return null
  }
}
