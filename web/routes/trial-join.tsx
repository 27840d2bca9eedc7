import { useActionData } from '@remix-run/react';
import { branchesToVoteFor } from '#application/engagement/limits';
import { JoinTrialRequest } from '#interfaces/http/engagement/trials.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { trialHref } from '../lib/addresses.ts';
import { branchName } from '../lib/branches.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { voterIn } from '../polls/asked-poll.server.ts';
import { trialIn } from '../trials/asked-trial.server.ts';
import { Lines } from '../trials/trial-state.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';

export const loader = read('trials.join', async (visit) => {
  const trial = await trialIn(visit);
  const asking = { audiences: trial.audiences, openedAt: trial.stateAt };
  return { trial, branches: branchesToVoteFor(asking, voterIn(visit)) };
});

export const action = act('trials.join', JoinTrialRequest, async ({ promised, branch }, visit) => {
  const trial = await trialIn(visit);
  const join = { voter: voterIn(visit), trialId: trial.id, promised, branch };
  const { seated } = await visit.app.engagement.joinTrial.execute(join);
  return seeOther(trialHref(trial), telling(seated ? 'trials.flash.seated' : 'trials.flash.waiting'));
});

/** What testers promise, and the seat that comes with it. */
export default function JoinTrialRoute() {
  const { trial, branches } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('trials.join.title', { title: trial.title })} lead={t('trials.join.lead')}>
      <h2 className="h-m">{t('trials.join.promise')}</h2>
      <blockquote className="quote">
        <Lines text={trial.confidentiality} />
      </blockquote>
      <ActForm
        refused={refused}
        back={trialHref(trial)}
        submit={<Button look="main">{t('trials.join.submit')}</Button>}
        labels={{ branch: t('trials.join.branch') }}
      >
        <input type="hidden" name="promised" value={trial.promiseVersion} />
        {trial.tester === null && branches.length > 1 && (
          <RadioGroup
            name="branch"
            legend={t('trials.join.branch')}
            help={t('trials.join.branchHelp')}
            required
            value={typedIn(refused, 'branch')}
            error={errorOf(refused, 'branch')}
            choices={branches.map((branch) => ({ value: branch, label: branchName(branch, t) }))}
          />
        )}
      </ActForm>
    </SmallPage>
  );
}
