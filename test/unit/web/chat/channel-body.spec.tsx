import { expect, it } from '@jest/globals';
import { ChannelBody } from '../../../../web/chat/channel-body.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const person = (id: string) => ({
  id,
  pseudonym: id,
  handle: id,
  avatarKey: null,
  branches: [],
  role: 'member',
});
const came = { person: person('Cid'), broughtBy: person('Ben'), at: new Date(0), after: 1 };
const drawn = (arrivals: readonly object[]) => {
  const log = { items: [], arrivals, away: [], change: 1, earlier: null, later: null };
  const channel = { id: 'c', slug: 'c', kind: 'direct', open: false, joined: true, readTo: 0 };
  const Page = () => (
    <ChannelBody
      channel={channel as never}
      log={log as never}
      found={null}
      changesOnly={false}
      polls={{} as never}
      replyTo={null}
      clientId="one"
      outcome={undefined}
    />
  );
  return drawnRoute(Page, { page: null });
};

it('says that nothing was written where nobody came either, to whom all before is closed', async () => {
  const empty = 'Personne n’a encore écrit ici';
  expect(await drawn([])).toContain(empty);
  const page = await drawn([came]);
  expect(page).toContain('chat__came');
  expect(page).not.toContain(empty);
});
