import { useActionData } from '@remix-run/react';
import type { FeedbackChoice } from '#application/engagement/trials/trials.query';
import { FEEDBACK_STATES, TRIAL_LIMITS } from '#application/engagement/limits';
import { TriageFormRequest } from '#interfaces/http/engagement/trials.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { manageFeedbackHref, trialFeedbackHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { hrefWith, lenientQueryOf } from '../lists/query.ts';
import { FEEDBACK_JUDGES } from '../trials/asked-trial.server.ts';
import { SuggestingOne } from '../lists/choose-one.tsx';
import { feedbackNote } from '../trials/feedback-note.ts';
import { FeedbackRows } from '../trials/feedback-rows.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

const CHOSEN = { title: '{title}' };

const feedbackIn = ({ app, actor, params }: Visit) =>
  app.engagement.oneFeedback.execute(actor, params['id'] ?? '');

/** The list that led here, as it was narrowed. */
const listIn = (url: URL, trialId: string): string =>
  hrefWith(trialFeedbackHref(trialId), lenientQueryOf(url, FEEDBACK_JUDGES));

export const loader = read('trials.manage', async (visit) => {
  const feedback = await feedbackIn(visit);
  const like = await visit.app.engagement.feedbackChoices.execute(visit.actor, feedback.id, feedback.title);
  return { feedback, like, list: listIn(visit.url, feedback.trialId) };
});

export const action = act('trials.manage', TriageFormRequest, async (input, visit) => {
  const { id: feedbackId, trialId } = await feedbackIn(visit);
  const { version, state, answer = '' } = input;
  const duplicateOf = input.duplicateOf ?? (await numberSaid(visit, feedbackId, input.same ?? ''));
  const triage = { actor: visit.actor, feedbackId, version, state, duplicateOf, answer };
  await visit.app.engagement.triageFeedback.execute(triage);
  return seeOther(listIn(visit.url, trialId), telling('trials.flash.triaged'));
});

/** Of words alone, those that they may mean are offered in the form, for one to be chosen. */
async function numberSaid(visit: Visit, feedbackId: string, said: string): Promise<number | null> {
  if (said === '') return null;
  const found = await visit.app.engagement.feedbackChoices.execute(visit.actor, feedbackId, said);
  const named = found.find(({ number }) => String(number) === said.replace(/^#/, ''));
  if (named) return named.number;
  const why = found.length > 0 ? 'engagement.feedback-to-choose' : 'engagement.no-feedback-like-this';
  throw Object.assign(invalid('same', why), { details: { found } });
}

/** Where the team says what becomes of feedback. */
export default function ManageFeedbackRoute() {
  const { feedback, like, list } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  const found = refused?.problem.details?.['found'] as readonly FeedbackChoice[] | undefined;
  const offered = found && found.length > 0 ? found : like;
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
            same: t('trials.feedback.duplicateOf'),
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
          <SuggestingOne
            from={`${manageFeedbackHref(feedback.id)}/a-choisir?q=`}
            chosen={t('choosing.feedback.chosen', CHOSEN)}
            words={{
              label: t('choosing.feedback.suggestions'),
              one: t('choosing.feedback.one'),
              many: t('choosing.feedback.many', { count: '{count}' }),
              none: t('choosing.feedback.none'),
            }}
          >
            <TextField
              name="same"
              label={t('trials.feedback.duplicateOf')}
              help={t('trials.feedback.duplicateHelp')}
              optional
              maxLength={300}
              defaultValue={typedIn(refused, 'same', feedback.duplicateOf?.toString() ?? '')}
              error={
                errorOf(refused, 'same') ??
                (offered.length === 0 ? errorOf(refused, 'duplicateOf') : undefined)
              }
            />
          </SuggestingOne>
          {offered.length > 0 && (
            <RadioGroup
              name="duplicateOf"
              legend={t(offered === like ? 'choosing.like' : 'choosing.found')}
              value={typedIn(refused, 'duplicateOf')}
              error={errorOf(refused, 'duplicateOf')}
              choices={offered.map((each) => ({
                value: String(each.number),
                label: each.title,
                help: feedbackNote(each, t, format),
              }))}
            />
          )}
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
