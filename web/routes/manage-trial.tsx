import { useActionData } from '@remix-run/react';
import type { TrialState as State } from '#application/engagement/limits';
import { TRIAL_LIMITS, TRIAL_STEPS } from '#application/engagement/limits';
import { LeadTrialRequest } from '#interfaces/http/engagement/trials.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import {
  changeTrialHref,
  MANAGE_TRIALS,
  manageTrialHref,
  trialFeedbackHref,
  trialHref,
} from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { AskedSegments } from '../segments/asked-segments.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { managedTrial } from '../trials/asked-trial.server.ts';
import { TesterTable, TrialFigures } from '../trials/trial-figures.tsx';
import { TrialState } from '../trials/trial-state.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** As addresses say that the next step is asked of once more. */
const ASKED = 'confirmer';
/** What cannot be gone back on: testers are told of it. */
const FOR_GOOD: readonly State[] = ['closed', 'reported'];

export const loader = read('trials.manage', async (visit) => {
  const { app, actor } = visit;
  const trial = await managedTrial(visit);
  const [report, testers, segments] = await Promise.all([
    app.engagement.trialReport.execute(actor, trial.id),
    app.engagement.trialTesters.execute(actor, trial.id),
    segmentChoices(visit, trial.audiences),
  ]);
  const names = await app.members.names.of(testers.map(({ memberId }) => memberId));
  // Read again after a refusal, the page is the one that asked.
  const asksOnce = visit.url.searchParams.get('etape') === ASKED;
  return { trial, report, testers, names, segments, asksOnce };
});

export const action = act('trials.manage', LeadTrialRequest, async ({ state, report = '' }, visit) => {
  const { id: trialId } = await managedTrial(visit);
  await visit.app.engagement.leadTrial.execute({ actor: visit.actor, trialId, state, report });
  return seeOther(manageTrialHref(trialId), telling('trials.flash.led'));
});

/** Where the team runs one test: its next step, its testers, what it brought. */
export default function ManageTrialRoute() {
  const { trial, report, testers, names, segments, asksOnce } = usePageData<typeof loader>();
  const t = useT();
  if (asksOnce && isForGood(trial.state)) return <ConfirmStep />;
  const mayChange = trial.state === 'draft' || trial.state === 'recruiting';
  return (
    <AdminFrame
      place="trials"
      title={trial.title}
      given
      lead={t('trials.admin.oneLead')}
      acts={
        <>
          {mayChange && <ButtonLink href={changeTrialHref(trial.id)}>{t('trials.admin.change')}</ButtonLink>}
          <ButtonLink href={trialFeedbackHref(trial.id)}>{t('trials.feedback.all')}</ButtonLink>
        </>
      }
    >
      <p className="topic__meta">
        <TrialState trial={trial} />
        <a href={trialHref(trial)}>{t('trials.admin.see')}</a>
      </p>
      <AskedSegments choices={segments} />
      <NextStep />
      <TrialFigures report={report} />
      <section aria-labelledby="participants" className="apart">
        <SectionHead id="participants" title={t('trials.testers.title')} />
        <TesterTable testers={testers} names={names} />
      </section>
    </AdminFrame>
  );
}

function NextStep() {
  const { trial } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const steps: readonly State[] = TRIAL_STEPS[trial.state];
  const [next] = steps;
  if (!next) return null;
  if (FOR_GOOD.includes(next))
    return (
      <p>
        <ButtonLink look="main" href={hrefWith(manageTrialHref(trial.id), { etape: ASKED })}>
          {t(`trials.step.${next as Exclude<State, 'draft'>}`)}
        </ButtonLink>
      </p>
    );
  return (
    <ActForm
      refused={refused}
      back={MANAGE_TRIALS}
      submit={<Button look="main">{t(`trials.step.${next as Exclude<State, 'draft'>}`)}</Button>}
    >
      <input type="hidden" name="state" value={next} />
    </ActForm>
  );
}

const isForGood = (state: State): boolean => {
  const [next] = TRIAL_STEPS[state] as readonly State[];
  return next !== undefined && FOR_GOOD.includes(next);
};

/** Asks once more before a test ends or its report is published. */
function ConfirmStep() {
  const { trial } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const written = useWritten();
  const next = (TRIAL_STEPS[trial.state] as readonly State[])[0] as 'closed' | 'reported';
  return (
    <SmallPage title={t(`trials.confirm.${next}.title`)} lead={t(`trials.confirm.${next}.lead`)}>
      <p>
        <strong {...written}>{trial.title}</strong>
      </p>
      <ActForm
        refused={refused}
        back={manageTrialHref(trial.id)}
        submit={<Button look="main">{t(`trials.step.${next}`)}</Button>}
        labels={{ report: t('trials.admin.report') }}
      >
        <input type="hidden" name="state" value={next} />
        {next === 'reported' && (
          <TextArea
            name="report"
            label={t('trials.admin.report')}
            help={t('trials.admin.reportHelp')}
            rows={8}
            maxLength={TRIAL_LIMITS.report.max}
            counter
            defaultValue={typedIn(refused, 'report')}
            error={errorOf(refused, 'report')}
          />
        )}
      </ActForm>
    </SmallPage>
  );
}
