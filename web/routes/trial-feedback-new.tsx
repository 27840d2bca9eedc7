import { useActionData } from '@remix-run/react';
import { TrialFeedbackRequest } from '#interfaces/http/engagement/trials.request';
import { SmallPage } from '../layout/small-page.tsx';
import { trialHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { trialIn } from '../trials/asked-trial.server.ts';
import { afterWords } from '../words/told.server.ts';
import { FeedbackForm } from '../trials/feedback-form.tsx';

export const loader = read('trials.join', async (visit: Visit) => {
  const trial = await trialIn(visit);
  if (!trial.tester?.hasSeat && !isAfterDeed(visit.request)) throw nothingHere('engagement.no-tester');
  return trial;
});

export const action = act('trials.join', TrialFeedbackRequest, async (input, visit) => {
  const trial = await trialIn(visit);
  const { told } = await visit.app.engagement.giveFeedback.execute({
    actor: visit.actor,
    trialId: trial.id,
    ...input,
    severity: input.severity ?? null,
    task: input.task ?? null,
  });
  return afterWords(`${trialHref(trial)}#retours`, told, 'trials.flash.given');
});

/** Where a tester tells the team what they met with. */
export default function NewFeedbackRoute() {
  const trial = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('trials.feedback.title', { title: trial.title })} lead={t('trials.feedback.lead')}>
      <FeedbackForm refused={refused} back={trialHref(trial)} tasks={trial.tasks ?? []} />
    </SmallPage>
  );
}
