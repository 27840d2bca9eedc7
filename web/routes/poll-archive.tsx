import { useActionData } from '@remix-run/react';
import { ToggleRequest } from '#interfaces/http/deeds.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { MANAGE_POLLS, pollHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { askersOf, pollIn } from '../polls/asked-poll.server.ts';
import { PollState } from '../polls/poll-state.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('polls.manage', async (visit) => {
  const poll = await pollIn(visit);
  return { poll, names: await askersOf(visit, [poll]) };
});

export const action = act('polls.manage', ToggleRequest, async ({ on }, visit) => {
  const poll = await pollIn(visit);
  const { archivePoll, bringBackPoll } = visit.app.engagement;
  const deed = on === '1' ? archivePoll : bringBackPoll;
  await deed.execute({ actor: visit.actor, pollId: poll.id });
  return seeOther(MANAGE_POLLS, telling(on === '1' ? 'polls.flash.archived' : 'polls.flash.broughtBack'));
});

/** Puts a poll that is over away, or brings it back among those at hand. */
export default function ArchivePollRoute() {
  const { poll, names } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const said = poll.archived ? 'polls.bringBack' : 'polls.archive';
  return (
    <SmallPage title={t(`${said}.title`)} lead={t(`${said}.lead`)}>
      <p>
        <a href={pollHref(poll)}>{poll.question}</a>
      </p>
      <PollState poll={poll} names={names} />
      <ActForm
        refused={refused}
        back={MANAGE_POLLS}
        submit={<Button look="main">{t(`${said}.submit`)}</Button>}
      >
        <input type="hidden" name="on" value={poll.archived ? '0' : '1'} />
      </ActForm>
    </SmallPage>
  );
}
