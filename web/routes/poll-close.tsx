import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ClosePollRequest } from '#interfaces/http/engagement/polls.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { pollHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { askersOf, pollIn } from '../polls/asked-poll.server.ts';
import { PollReason } from '../polls/poll-reason.tsx';
import { PollState } from '../polls/poll-state.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('polls.close', async (visit) => {
  const poll = await pollIn(visit);
  if (!poll.mayRun) throw nothingHere('engagement.poll-not-found');
  if (!poll.open && !isAfterDeed(visit.request)) throw redirect(pollHref(poll), 302);
  return { poll, names: await askersOf(visit, [poll]) };
});

export const action = act('polls.close', ClosePollRequest, async ({ reason }, visit) => {
  const poll = await pollIn(visit);
  await visit.app.engagement.closePoll.execute({ actor: visit.actor, pollId: poll.id, reason });
  return seeOther(pollHref(poll), telling('polls.flash.closed'));
});

/** Asks once more before a poll ends for good. */
export default function ClosePollRoute() {
  const { poll, names } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('polls.run.closeTitle')} lead={t('polls.run.closeLead')}>
      <p>
        <strong>{poll.question}</strong>
      </p>
      <PollState poll={poll} names={names} />
      <ActForm
        refused={refused}
        back={pollHref(poll)}
        submit={<Button look="main">{t('polls.run.close')}</Button>}
        labels={{ reason: t('polls.run.reason') }}
      >
        <PollReason poll={poll} refused={refused} />
      </ActForm>
    </SmallPage>
  );
}
