import { useActionData } from '@remix-run/react';
import { ChangePollFormRequest } from '#interfaces/http/engagement/polls.request';
import { SmallPage } from '../layout/small-page.tsx';
import { pollHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { groupsKnownTo, pollIn, termsIn } from '../polls/asked-poll.server.ts';
import { PollForm } from '../polls/poll-form.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { afterWords } from '../words/told.server.ts';

export const loader = read('polls.run', async (visit) => {
  const poll = await pollIn(visit);
  if (!poll.mayRun) throw nothingHere('engagement.poll-not-found');
  const segments = await segmentChoices(visit, poll.audiences);
  return { poll, groups: await groupsKnownTo(visit), segments };
});

export const action = act('polls.run', ChangePollFormRequest, async (input, visit) => {
  const poll = await pollIn(visit);
  const terms = termsIn(input);
  const { told } = await visit.app.engagement.changePoll.execute({
    actor: visit.actor,
    pollId: poll.id,
    reason: input.reason,
    version: input.version,
    ...terms,
  });
  return afterWords(pollHref(poll), told, 'polls.flash.changed');
});

export default function ChangePollRoute() {
  const { poll, groups, segments } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('polls.form.changeTitle')} lead={t('polls.form.changeLead')}>
      <PollForm refused={refused} poll={poll} groups={groups} segments={segments} back={pollHref(poll)} />
    </SmallPage>
  );
}
