import { useActionData } from '@remix-run/react';
import { ReviewRequest } from '#interfaces/http/engagement/services.request';
import { SmallPage } from '../layout/small-page.tsx';
import { reviewAnchor, serviceHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { monthsToChoose, serviceIn } from '../services/asked-service.server.ts';
import { ReviewForm } from '../services/review-form.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('services.review', async (visit) => ({
  service: await serviceIn(visit),
  months: monthsToChoose(visit.app.clock.now()),
}));

export const action = act('services.review', ReviewRequest, async (input, visit) => {
  const { app, actor } = visit;
  const service = await serviceIn(visit);
  const { id, told } = await app.engagement.writeReview.execute({ actor, serviceId: service.id, ...input });
  return afterWords(`${serviceHref(service)}#${reviewAnchor(id)}`, told, 'services.flash.written');
});

/** Where a member says what they think of a service. */
export default function NewReviewRoute() {
  const { service, months } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      help="avis"
      title={t('services.form.title', { name: service.name })}
      lead={t('services.form.lead')}
    >
      <ReviewForm refused={refused} back={serviceHref(service)} months={months} />
    </SmallPage>
  );
}
