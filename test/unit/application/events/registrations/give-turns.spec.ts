import { expect, it } from '@jest/globals';
import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import { GiveTurns } from '#application/events/registrations/give-turns';
import { WaitingList } from '#application/events/gatherings/waiting-list.policy';
import { AT_ONCE } from '../../../../support/stand-ins.ts';

it('gives turns in each event, though one of them cannot be held', async () => {
  const held: string[] = [];
  const gatherings = {
    getForSeating: (id: string) => {
      held.push(id);
      throw new Error(`${id} is busy`);
    },
  } as unknown as Gatherings;
  const registrations = {
    withTurnsToGive: () => Promise.resolve(['one', 'two']),
  } as unknown as Registrations;
  const giveTurns = new GiveTurns(
    gatherings,
    registrations,
    new WaitingList(registrations),
    { now: () => new Date() },
    AT_ONCE,
  );
  await expect(giveTurns.execute()).rejects.toThrow('2 of 2 failed');
  expect(held).toEqual(['one', 'two']);
});
