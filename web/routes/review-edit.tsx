import { useActionData } from '@remix-run/react';
import { EditReviewFormRequest } from '#interfaces/http/engagement/services.request';
import { printOf, shownBy } from '#interfaces/http/shown-text.request';
import { SmallPage } from '../layout/small-page.tsx';
import { reviewHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { monthsToChoose, ownReviewIn, reviewPlace } from '../services/asked-service.server.ts';
import { ReviewForm } from '../services/review-form.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('services.review', async (visit) => {
  const review = await ownReviewIn(visit);
  return { review, print: printOf(review.source), months: monthsToChoose(visit.app.clock.now()) };
});

export const action = act('services.review', EditReviewFormRequest, async ({ shown, ...input }, visit) => {
  const { app, actor } = visit;
  const { id, serviceSlug: slug } = await ownReviewIn(visit);
  const { told } = await app.engagement.editReview.execute({
    actor,
    reviewId: id,
    ...input,
    shown: shownBy(shown),
  });
  return afterWords(await reviewPlace(visit, { slug }, id), told, 'services.flash.edited');
});

/** Where an author says it otherwise. */
export default function EditReviewRoute() {
  const { review, print, months } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage
      title={t('services.form.editTitle', { name: review.serviceName })}
      lead={t('services.form.editLead')}
    >
      {review.standing === 'hidden' && !refused ? (
        <p>{t('services.form.hidden')}</p>
      ) : (
        <ReviewForm
          refused={refused}
          back={reviewHref(review)}
          months={months}
          former={{ ...review, print }}
        />
      )}
    </SmallPage>
  );
}
