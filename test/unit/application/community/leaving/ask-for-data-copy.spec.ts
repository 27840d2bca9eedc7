import { expect, it } from '@jest/globals';
import { AskForDataCopy } from '#application/community/leaving/ask-for-data-copy';
import { signedIn } from '../../../../support/actors.ts';
import { AT_ONCE, NO_LIMIT } from '../../../../support/stand-ins.ts';

it('whoever asks anew holds the copies before the former one is changed, as whoever refuses them all does', async () => {
  const done: string[] = [];
  const note = (what: string) => async () => void done.push(what);
  const at = new Date('2026-12-01T08:00:00Z');
  const former = { id: 'former', readyAt: at, askedAt: at };
  const asking = new AskForDataCopy(
    {
      ofMember: async () => former,
      hold: note('hold'),
      refuse: note('refuse'),
      start: note('start'),
    } as never,
    { soon: note('soon') } as never,
    NO_LIMIT,
    { next: () => 'next' } as never,
    { now: () => at },
    AT_ONCE,
  );
  const actor = signedIn('somebody', { grants: [['account.manage-self', 'everywhere']] });
  await asking.execute({ actor, session: { confirmedAt: at } });
  expect(done).toEqual(['hold', 'refuse', 'start', 'soon']);
});
