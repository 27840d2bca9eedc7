import { describe, expect, it } from '@jest/globals';
import {
  AMBASSADOR_TERMS,
  type AmbassadorshipId,
  answeredInvitation,
  askedToServe,
  decidedService,
  dueOf,
  endedService,
  invitedToServe,
  mayBeRenewed,
  meetsTerms,
  mustOpenLink,
  renewedService,
  sanctionedService,
  takenBackInvitation,
  wishedToGoOn,
  withdrawnAsking,
} from '#domain/community/ambassadors/ambassadorship';
import type { Day } from '#domain/shared/day';
import { codeThrown } from '../../../../support/refusal.ts';

const at = new Date('2026-01-31T10:00:00Z');
const day = (value: string) => value as Day;
const standing = { level: 2, helpful: 3, isFree: true, isPlain: true };
const id = '01990000-0000-7000-8000-000000000001' as AmbassadorshipId;
const motivation = 'I answer questions about contracts and would welcome newcomers.';
const asking = (more: object = {}) =>
  askedToServe({ id, memberId: 'm', motivation, charter: true, standing, at, ...more });
const invited = () => invitedToServe({ id, memberId: 'm', by: 't', reason: 'You help.', standing, at });
const serving = () => decidedService(asking(), { serves: true, standing, by: 't', reason: 'Gladly.', at });

describe('who may ask', () => {
  it.each([
    [{ level: 1 }, false],
    [{ helpful: 2 }, false],
    [{ isFree: false }, false],
    [{ isPlain: false }, false],
    [{}, true],
  ])('%j: %s', (more, meets) => {
    expect(meetsTerms({ ...standing, ...more })).toBe(meets);
    expect(codeThrown(() => asking({ standing: { ...standing, ...more } }))).toBe(
      meets ? null : 'community.ambassador-not-yet',
    );
  });

  it('says why, and accepts the charter', () => {
    expect(codeThrown(() => asking({ charter: false }))).toBe('community.ambassador-charter');
    expect(codeThrown(() => asking({ motivation: 'Because.' }))).toBe('text.too-short');
    expect(asking()).toMatchObject({ state: 'asked', charterAt: at, reason: '', until: null });
  });
});

describe('how it goes on', () => {
  it('lasts twelve months from the day on which the team says yes, with its reason', () => {
    expect(serving()).toMatchObject({
      state: 'serving',
      since: '2026-01-31',
      until: '2027-01-31',
      decidedBy: 't',
    });
    expect(
      codeThrown(() => decidedService(asking(), { serves: true, standing, by: 't', reason: '', at })),
    ).toBe('text.missing');
    expect(decidedService(asking(), { serves: false, by: 't', reason: 'Later.', at })).toMatchObject({
      state: 'refused',
      reason: 'Later.',
      until: null,
    });
  });

  it('is by invitation too, of a plain member alone, who says yes to the charter or no', () => {
    const office = { ...standing, isPlain: false };
    expect(
      codeThrown(() =>
        invitedToServe({ id, memberId: 'm', by: 't', reason: 'You help.', standing: office, at }),
      ),
    ).toBe('community.ambassador-not-plain');
    const yes = { serves: true, charter: true, standing, at } as const;
    expect(answeredInvitation(invited(), yes)).toMatchObject({ state: 'serving', decidedBy: 't' });
    expect(codeThrown(() => answeredInvitation(invited(), { ...yes, charter: false }))).toBe(
      'community.ambassador-charter',
    );
    expect(answeredInvitation(invited(), { serves: false, at })).toMatchObject({
      state: 'declined',
      reason: '',
    });
  });

  it('is judged by how they stand when yes is said, and so is a link', () => {
    const unfit = 'community.ambassador-not-fit';
    for (const more of [{ isFree: false }, { isPlain: false }]) {
      const now = { ...standing, ...more };
      const yes = { serves: true, standing: now, at } as const;
      expect(codeThrown(() => decidedService(asking(), { ...yes, by: 't', reason: 'Gladly.' }))).toBe(unfit);
      expect(codeThrown(() => answeredInvitation(invited(), { ...yes, charter: true }))).toBe(unfit);
    }
    const office = { ...standing, isPlain: false };
    expect(codeThrown(() => mustOpenLink(serving(), office))).toBeNull();
    expect(codeThrown(() => mustOpenLink(serving(), { ...office, isFree: false }))).toBe(unfit);
    expect(codeThrown(() => mustOpenLink(asking(), standing))).toBe('community.ambassadorship-moved');
  });

  it('of an invitation is taken back by the team, or lapses after thirty days', () => {
    expect(takenBackInvitation(invited(), at)).toMatchObject({
      state: 'withdrawn',
      reason: '',
      endedAt: at,
    });
    expect(codeThrown(() => takenBackInvitation(asking(), at))).toBe('community.ambassadorship-moved');
    expect(dueOf(invited(), day('2026-03-02'))).toBeNull();
    expect(dueOf(invited(), day('2026-03-03'))).toBe('lapse');
  });

  it('ends with a sanction, which says why itself', () => {
    expect(sanctionedService(serving(), at)).toMatchObject({
      state: 'over',
      endedWhy: 'team',
      reason: '',
    });
    expect(codeThrown(() => sanctionedService(asking(), at))).toBe('community.ambassadorship-moved');
  });

  it('does nothing twice', () => {
    const moved = 'community.ambassadorship-moved';
    expect(
      codeThrown(() => decidedService(serving(), { serves: true, standing, by: 't', reason: 'Again.', at })),
    ).toBe(moved);
    expect(codeThrown(() => withdrawnAsking(serving(), at))).toBe(moved);
    expect(codeThrown(() => endedService(asking(), { why: 'left', at }))).toBe(moved);
    expect(codeThrown(() => answeredInvitation(asking(), { serves: false, at }))).toBe(moved);
  });

  it('ends by its holder without a word, by the team with one', () => {
    expect(endedService(serving(), { why: 'left', at })).toMatchObject({ state: 'over', reason: '' });
    expect(codeThrown(() => endedService(serving(), { why: 'team', at }))).toBe('text.missing');
    expect(endedService(serving(), { why: 'team', reason: 'The charter.', at }).reason).toBe('The charter.');
  });

  it('is warned of in its last days, is over after the last, and may be given for longer then or when asked', () => {
    const one = serving();
    expect(dueOf(one, day('2027-01-31'))).toBe('warn');
    expect(dueOf(one, day('2026-12-31'))).toBeNull();
    expect(dueOf(one, day('2027-01-01'))).toBe('warn');
    expect(dueOf({ ...one, warnedAt: at }, day('2027-01-31'))).toBeNull();
    expect(dueOf({ ...one, warnedAt: at }, day('2027-02-01'))).toBe('end');
    expect(dueOf(asking(), day('2027-02-01'))).toBeNull();
    expect(mayBeRenewed(one, day('2026-06-01'))).toBe(false);
    expect(codeThrown(() => renewedService(one, { by: 't', at }))).toBe('community.ambassador-not-yet');
    const wished = wishedToGoOn({ ...one, warnedAt: at }, at);
    expect(wishedToGoOn(wished, new Date()).wishedAt).toBe(at);
    expect(renewedService(wished, { by: 't', at })).toMatchObject({
      until: '2028-01-31',
      warnedAt: null,
      wishedAt: null,
    });
    expect(AMBASSADOR_TERMS.months).toBe(12);
  });
});
