import { useActionData } from '@remix-run/react';
import { FEEDBACK_STATES, TRIAL_LIMITS } from '#application/engagement/limits';
import { TriageRequest } from '#interfaces/http/engagement/trials.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { trialFeedbackHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { hrefWith, lenientQueryOf } from '../lists/query.ts';
import { FEEDBACK_JUDGES } from '../trials/asked-trial.server.ts';
import { FeedbackRows } from '../trials/feedback-rows.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

const feedbackIn = ({ app, actor, params }: Visit) =>
  app.engagement.oneFeedback.execute(actor, params['id'] ?? '');

/** The list that led here, as it was narrowed. */
const listIn = (url: URL, trialId: string): string =>
  hrefWith(trialFeedbackHref(trialId), lenientQueryOf(url, FEEDBACK_JUDGES));

export const loader = read('trials.manage', async (visit) => {
  const feedback = await feedbackIn(visit);
  return { feedback, list: listIn(visit.url, feedback.trialId) };
});

export const action = act('trials.manage', TriageRequest, async (input, visit) => {
  const { id: feedbackId, trialId } = await feedbackIn(visit);
  const { version, state, duplicateOf = null, answer = '' } = input;
  const triage = { actor: visit.actor, feedbackId, version, state, duplicateOf, answer };
  await visit.app.engagement.triageFeedback.execute(triage);
  return seeOther(listIn(visit.url, trialId), telling('trials.flash.triaged'));
});

/** Where the team says what becomes of feedback. */
export default function ManageFeedbackRoute() {
  const { feedback, list } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="trials" title={t('trials.feedback.triage')} lead={feedback.trialTitle}>
      <FeedbackRows feedback={[feedback]} />
      <div className="apart">
        <ActForm
          refused={refused}
          back={list}
          submit={<Button look="main">{t('trials.feedback.save')}</Button>}
          labels={{
            state: t('trials.feedback.state'),
            duplicateOf: t('trials.feedback.duplicateOf'),
            answer: t('trials.feedback.answerField'),
          }}
        >
          <VersionSeen refused={refused} of={feedback.version} />
          <RadioGroup
            name="state"
            legend={t('trials.feedback.state')}
            required
            value={typedIn(refused, 'state', feedback.state)}
            error={errorOf(refused, 'state')}
            choices={FEEDBACK_STATES.map((value) => ({ value, label: t(`trials.triage.${value}`) }))}
          />
          <TextField
            name="duplicateOf"
            label={t('trials.feedback.duplicateOf')}
            optional
            inputMode="numeric"
            maxLength={9}
            defaultValue={typedIn(refused, 'duplicateOf', feedback.duplicateOf?.toString() ?? '')}
            error={errorOf(refused, 'duplicateOf')}
          />
          <TextArea
            name="answer"
            label={t('trials.feedback.answerField')}
            help={t('trials.feedback.answerHelp')}
            optional
            rows={5}
            maxLength={TRIAL_LIMITS.answer.max}
            counter
            defaultValue={typedIn(refused, 'answer', feedback.answer ?? '')}
            error={errorOf(refused, 'answer')}
          />
        </ActForm>
      </div>
    </AdminFrame>
  );
}
