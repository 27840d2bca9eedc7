import { useActionData } from '@remix-run/react';
import { SERVICE_LIMITS } from '#application/engagement/limits';
import { ReviewAnswerFormRequest } from '#interfaces/http/engagement/services.request';
import { printOf, shownBy } from '#interfaces/http/shown-text.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { MANAGE_REVIEWS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, leftIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { peopleOf, reviewPlace } from '../services/asked-service.server.ts';
import { dateSeen, momentSeen, VersionSeen } from '../lib/version-seen.tsx';
import { ReviewList } from '../services/review-list.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { StandsNow } from '../ui/stands-now.tsx';

const reviewIn = ({ app, actor, params }: Visit) =>
  app.engagement.reviewToAnswer.execute(actor, params['id'] ?? '');

/** Who answers for the organisation reads everybody. */
const NOBODY: ReadonlySet<string> = new Set();

export const loader = read('services.manage', async (visit) => {
  const review = await reviewIn(visit);
  return { review, print: printOf(review.answerSource ?? ''), names: await peopleOf(visit, [review]) };
});

export const action = act('services.manage', ReviewAnswerFormRequest, async ({ answer, ...read }, visit) => {
  const { app, actor } = visit;
  const { id, serviceSlug: slug } = await reviewIn(visit);
  const [seen, shown] = [dateSeen(read.seen), shownBy(read.shown)];
  await app.engagement.answerReview.execute({ actor, reviewId: id, answer, seen, shown });
  return seeOther(await reviewPlace(visit, { slug }, id), telling('services.flash.answered'));
});

/** Where the organisation answers a review, for all to read. */
export default function ManageReviewRoute() {
  const { review, names } = usePageData<typeof loader>();
  const t = useT();
  const { may } = usePage();
  return (
    <AdminFrame
      place="reviews"
      title={t('services.admin.answerTitle', { name: review.serviceName })}
      lead={t('services.admin.answerLead')}
    >
      <ReviewList reviews={[review]} names={names} far={NOBODY} />
      {may('official.author') ? <AnswerForm /> : <p className="muted">{t('services.admin.agentsOnly')}</p>}
    </AdminFrame>
  );
}

function AnswerForm() {
  const { review, print } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <div className="apart">
      <ActForm
        refused={refused}
        back={MANAGE_REVIEWS}
        submit={<Button look="main">{t('services.admin.submit')}</Button>}
        labels={{ answer: t('services.admin.answer') }}
      >
        <StandsNow
          refused={refused}
          texts={[{ name: 'answer', label: t('services.admin.answer'), text: review.answerSource ?? '' }]}
        />
        <VersionSeen as="seen" refused={refused} of={momentSeen(review.answer?.answeredAt)} />
        <VersionSeen as="shown" refused={refused} of={print} />
        <TextArea
          name="answer"
          label={t('services.admin.answer')}
          help={t('services.admin.answerHelp')}
          rows={8}
          maxLength={SERVICE_LIMITS.answer.max}
          counter
          defaultValue={leftIn(refused, 'answer', review.answerSource ?? '')}
          error={errorOf(refused, 'answer')}
        />
      </ActForm>
    </div>
  );
}
