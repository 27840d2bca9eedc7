import { useActionData } from '@remix-run/react';
import { FEEDBACK_STATES, TRIAL_LIMITS } from '#application/engagement/limits';
import { TriageFormRequest } from '#interfaces/http/engagement/trials.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { manageFeedbackHref, trialFeedbackHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { hrefWith, lenientQueryOf } from '../lists/query.ts';
import { FEEDBACK_JUDGES } from '../trials/asked-trial.server.ts';
import { SuggestingOne, useChosenWords, useSuggestingWords } from '../lists/choose-one.tsx';
import { LONGEST_NAMING } from '../lists/longest-naming.ts';
import { OfferedFor } from '../lists/offered-for.tsx';
import { choiceToTick } from '../lists/still-meant.ts';
import { duplicateSaid, feedbackOffered } from '../trials/duplicate-said.server.ts';
import { feedbackNote } from '../trials/feedback-note.ts';
import { FeedbackRows } from '../trials/feedback-rows.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

const feedbackIn = ({ app, actor, params }: Visit) =>
  app.engagement.oneFeedback.execute(actor, params['id'] ?? '');

/** The list that led here, as it was narrowed. */
const listIn = (url: URL, trialId: string): string =>
  hrefWith(trialFeedbackHref(trialId), lenientQueryOf(url, FEEDBACK_JUDGES));

export const loader = read('trials.manage', async (visit, refused) => {
  const feedback = await feedbackIn(visit);
  const choices = await feedbackOffered(visit, feedback, refused);
  return { feedback, ...choices, list: listIn(visit.url, feedback.trialId) };
});

export const action = act('trials.manage', TriageFormRequest, async (input, visit) => {
  const feedback = await feedbackIn(visit);
  const { version, state, answer = '' } = input;
  const duplicateOf = await duplicateSaid(input, visit, feedback);
  const triage = { actor: visit.actor, feedbackId: feedback.id, version, state, duplicateOf, answer };
  await visit.app.engagement.triageFeedback.execute(triage);
  return seeOther(listIn(visit.url, feedback.trialId), telling('trials.flash.triaged'));
});

/** Where the team says what becomes of feedback. */
export default function ManageFeedbackRoute() {
  const { feedback, offered, areFound, list } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  const same = typedIn(refused, 'same', feedback.duplicateOf?.toString());
  return (
    <AdminFrame place="trials" title={t('trials.feedback.triage')} lead={feedback.trialTitle}>
      <FeedbackRows feedback={[feedback]} alone />
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
            chosen={useChosenWords('feedback')}
            unticks="duplicateOf"
            words={useSuggestingWords('feedback')}
          >
            <TextField
              name="same"
              label={t('trials.feedback.duplicateOf')}
              help={t('trials.feedback.duplicateHelp')}
              optional
              maxLength={LONGEST_NAMING}
              defaultValue={same}
              error={
                errorOf(refused, 'same') ??
                (offered.length === 0 ? errorOf(refused, 'duplicateOf') : undefined)
              }
            />
          </SuggestingOne>
          <OfferedFor words={same} />
          {offered.length > 0 && (
            <RadioGroup
              name="duplicateOf"
              legend={t(areFound ? 'choosing.found' : 'choosing.like')}
              value={refused && choiceToTick(refused.typed, 'same', 'duplicateOf')}
              error={errorOf(refused, 'duplicateOf')}
              choices={[
                ...offered.map((each) => ({
                  value: String(each.number),
                  label: each.title,
                  help: feedbackNote(each, t, format),
                })),
                { value: '', label: t('choosing.feedback.noneOfThese') },
              ]}
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
