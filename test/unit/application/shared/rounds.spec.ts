import { describe, expect, it } from '@jest/globals';
import { SendCampaigns } from '#application/community/campaigns/send-campaigns';
import { CloseInactiveAccounts } from '#application/community/inactivity/close-inactive-accounts';
import { SendInvitations } from '#application/community/invitations/send-invitations';
import { SendDigests } from '#application/community/letters/send-digests';
import { SendLetters } from '#application/community/letters/send-letters';
import { SendEditions } from '#application/insights/reports/send-editions';
import { Rounds, wasDoneInPart } from '#application/shared/rounds';
import { digestPeriod } from '#domain/community/notifications/digest-period';

const clock = { at: 0, now: () => new Date(clock.at) };
/** Whatever it is asked for never comes. */
const hanging = new Proxy({} as never, {
  get: (_, name) => (name === 'now' ? () => new Date() : () => new Promise(() => {})),
});

describe('rounds', () => {
  it('are taken one at a time, also after one that failed', async () => {
    const rounds = new Rounds(clock);
    let end = () => {};
    const first = rounds.take(() => new Promise<void>((resolve) => (end = resolve)));
    expect(await rounds.take(async () => {})).toBe('passed-by');
    end();
    expect(await first).toBe('idle');
    await expect(rounds.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await rounds.take(async () => rounds.didSome())).toBe('done');
    expect(await rounds.take(async () => {})).toBe('idle');
  });

  it('that failed are known by whether something was done', async () => {
    const rounds = new Rounds(clock);
    const [inVain, inPart] = [new Error('in vain'), new Error('in part')];
    await rounds.take(() => Promise.reject(inVain)).catch(() => {});
    await rounds
      .take(async () => {
        rounds.didSome();
        throw inPart;
      })
      .catch(() => {});
    expect([inVain, inPart].map(wasDoneInPart)).toEqual([false, true]);
  });

  it('are over when their time is up', async () => {
    const rounds = new Rounds(clock, 1000);
    await rounds.take(async () => {
      expect(rounds.isOver).toBe(false);
      clock.at += 1000;
      expect(rounds.isOver).toBe(true);
    });
  });
});

describe('a mail server that hangs holds one place of the worker, however often the clock comes:', () => {
  const digests = new SendDigests(hanging, hanging, hanging, hanging, hanging, hanging);
  const { key } = digestPeriod('daily', new Date())!;
  const works: Readonly<Record<string, { execute(): Promise<unknown> }>> = {
    invitations: new SendInvitations(hanging, hanging, hanging, hanging, hanging, hanging),
    digests: { execute: () => digests.batch({ rhythm: 'daily', key, again: false, after: null }) },
    letters: new SendLetters(hanging, hanging, hanging, hanging, hanging, 0),
    campaigns: new SendCampaigns(
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
    ),
    reports: new SendEditions(
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
    ),
    'inactive accounts': new CloseInactiveAccounts(
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
      hanging,
    ),
  };
  it.each(Object.entries(works))('%s', async (_, work) => {
    const ended: unknown[] = [];
    for (const tick of [1, 2, 3, 4, 5]) void work.execute().then((round) => ended.push([tick, round]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ended).toEqual([2, 3, 4, 5].map((tick) => [tick, 'passed-by']));
  });
});
