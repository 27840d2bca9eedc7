import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { reviewHref, serviceHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { ownReviewIn } from '../services/asked-service.server.ts';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';

export const loader = read('services.withdraw-review', ownReviewIn);

export const action = actOfSafety('services.withdraw-review', EmptyRequest, async (_input, visit) => {
  const { app, actor } = visit;
  const { id, serviceSlug: slug } = await ownReviewIn(visit);
  await app.engagement.withdrawReview.execute({ actor, reviewId: id });
  return seeOther(serviceHref({ slug }), telling('services.flash.withdrawn'));
});

/** Asks once more before a review is taken back. */
export default function WithdrawReviewRoute() {
  const review = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('services.form.withdrawTitle')} lead={t('services.form.withdrawLead')}>
      <Prose html={review.html} />
      <ActForm
        refused={refused}
        back={reviewHref(review)}
        submit={<Button look="final">{t('services.form.withdraw')}</Button>}
      />
    </SmallPage>
  );
}
