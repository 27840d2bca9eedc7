import { useActionData } from '@remix-run/react';
import { PollFormRequest } from '#interfaces/http/engagement/polls.request';
import { SmallPage } from '../layout/small-page.tsx';
import { pollHref, POLLS } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { groupsKnownTo, termsIn } from '../polls/asked-poll.server.ts';
import { PollForm } from '../polls/poll-form.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { afterWords } from '../words/told.server.ts';

export const loader = read('polls.open', async (visit) => {
  await visit.app.engagement.pollAskers.mustBeOne(visit.actor);
  return { groups: await groupsKnownTo(visit), segments: await segmentChoices(visit) };
});

export const action = act('polls.open', PollFormRequest, async (input, { app, actor }) => {
  const opened = await app.engagement.openPoll.execute({ actor, ...termsIn(input) });
  return afterWords(pollHref(opened), opened.told, 'polls.flash.opened');
});

export default function NewPollRoute() {
  const { groups, segments } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('polls.form.newTitle')} lead={t('polls.form.newLead')}>
      <PollForm refused={refused} groups={groups} segments={segments} back={POLLS} />
    </SmallPage>
  );
}
