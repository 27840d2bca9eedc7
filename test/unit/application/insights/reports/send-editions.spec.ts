import { expect, it } from '@jest/globals';
import { SendEditions } from '#application/insights/reports/send-editions';
import { AT_ONCE } from '../../../../support/stand-ins.ts';

it('who made a report is told of those left out though letters take all the time there is', async () => {
  const clock = { at: 0, now: () => new Date(clock.at) };
  const told: string[] = [];
  const letters = {
    giveUp: async () => {},
    leftOut: async () =>
      told.length > 0
        ? []
        : [{ editionId: 'edition', reportId: 'report', name: 'x', ownerId: null, count: 1 }],
    told: async (id: string) => void told.push(id),
    // None that may be written to, and each lot takes long.
    claim: async () => [{ id: 'letter', memberId: 'm', isWanted: false }],
    close: async () => void (clock.at += 20_000),
  };
  const nothing = {} as never;
  const work = new SendEditions(
    letters as never,
    nothing,
    { look: async () => new Map() } as never,
    nothing,
    nothing,
    nothing,
    nothing,
    clock,
    AT_ONCE,
  );
  await work.execute();
  expect(told).toEqual(['edition']);
});
