import { useActionData } from '@remix-run/react';
import { PollFormRequest } from '#interfaces/http/engagement/polls.request';
import { SmallPage } from '../layout/small-page.tsx';
import { pollHref, POLLS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { termsIn } from '../polls/asked-poll.server.ts';
import { PollForm } from '../polls/poll-form.tsx';

export const loader = read('polls.open', async () => null);

export const action = act('polls.open', PollFormRequest, async (input, { app, actor }) => {
  const opened = await app.engagement.openPoll.execute({ actor, ...termsIn(input) });
  return seeOther(pollHref(opened), telling('polls.flash.opened'));
});

export default function NewPollRoute() {
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('polls.form.newTitle')} lead={t('polls.form.newLead')}>
      <PollForm refused={refused} back={POLLS} />
    </SmallPage>
  );
}
