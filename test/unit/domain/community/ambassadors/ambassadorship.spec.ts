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

const at = new Date('2026-01-31T10:00:00Z');
const day = (value: string) => value as Day;
const standing = { level: 2, helpful: 3, isFree: true, isPlain: true };
const id = '01990000-0000-7000-8000-000000000001' as AmbassadorshipId;
const motivation = 'I answer questions about contracts and would welcome newcomers.';
const asking = (more: object = {}) =>
  askedToServe({ id, memberId: 'm', motivation, charter: true, standing, at, ...more });
const invited = () => invitedToServe({ id, memberId: 'm', by: 't', reason: 'You help.', standing, at });
const serving = () => decidedService(asking(), { serves: true, standing, by: 't', reason: 'Gladly.', at });
const code = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('who may ask', () => {
  it.each([
    [{ level: 1 }, false],
    [{ helpful: 2 }, false],
    [{ isFree: false }, false],
    [{ isPlain: false }, false],
    [{}, true],
  ])('%j: %s', (more, meets) => {
    expect(meetsTerms({ ...standing, ...more })).toBe(meets);
    expect(code(() => asking({ standing: { ...standing, ...more } }))).toBe(
      meets ? null : 'community.ambassador-not-yet',
    );
  });

  it('says why, and accepts the charter', () => {
    expect(code(() => asking({ charter: false }))).toBe('community.ambassador-charter');
    expect(code(() => asking({ motivation: 'Because.' }))).toBe('text.too-short');
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
    expect(code(() => decidedService(asking(), { serves: true, standing, by: 't', reason: '', at }))).toBe(
      'text.missing',
    );
    expect(decidedService(asking(), { serves: false, by: 't', reason: 'Later.', at })).toMatchObject({
      state: 'refused',
      reason: 'Later.',
      until: null,
    });
  });

  it('is by invitation too, of a plain member alone, who says yes to the charter or no', () => {
    const office = { ...standing, isPlain: false };
    expect(
      code(() => invitedToServe({ id, memberId: 'm', by: 't', reason: 'You help.', standing: office, at })),
    ).toBe('community.ambassador-not-plain');
    const yes = { serves: true, charter: true, standing, at } as const;
    expect(answeredInvitation(invited(), yes)).toMatchObject({ state: 'serving', decidedBy: 't' });
    expect(code(() => answeredInvitation(invited(), { ...yes, charter: false }))).toBe(
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
      expect(code(() => decidedService(asking(), { ...yes, by: 't', reason: 'Gladly.' }))).toBe(unfit);
      expect(code(() => answeredInvitation(invited(), { ...yes, charter: true }))).toBe(unfit);
    }
    const office = { ...standing, isPlain: false };
    expect(code(() => mustOpenLink(serving(), office))).toBeNull();
    expect(code(() => mustOpenLink(serving(), { ...office, isFree: false }))).toBe(unfit);
    expect(code(() => mustOpenLink(asking(), standing))).toBe('community.ambassadorship-moved');
  });

  it('of an invitation is taken back by the team, or lapses after thirty days', () => {
    expect(takenBackInvitation(invited(), at)).toMatchObject({
      state: 'withdrawn',
      reason: '',
      endedAt: at,
    });
    expect(code(() => takenBackInvitation(asking(), at))).toBe('community.ambassadorship-moved');
    expect(dueOf(invited(), day('2026-03-02'))).toBeNull();
    expect(dueOf(invited(), day('2026-03-03'))).toBe('lapse');
  });

  it('ends with a sanction, which says why itself', () => {
    expect(sanctionedService(serving(), at)).toMatchObject({
      state: 'over',
      endedWhy: 'team',
      reason: '',
    });
    expect(code(() => sanctionedService(asking(), at))).toBe('community.ambassadorship-moved');
  });

  it('does nothing twice', () => {
    const moved = 'community.ambassadorship-moved';
    expect(
      code(() => decidedService(serving(), { serves: true, standing, by: 't', reason: 'Again.', at })),
    ).toBe(moved);
    expect(code(() => withdrawnAsking(serving(), at))).toBe(moved);
    expect(code(() => endedService(asking(), { why: 'left', at }))).toBe(moved);
    expect(code(() => answeredInvitation(asking(), { serves: false, at }))).toBe(moved);
  });

  it('ends by its holder without a word, by the team with one', () => {
    expect(endedService(serving(), { why: 'left', at })).toMatchObject({ state: 'over', reason: '' });
    expect(code(() => endedService(serving(), { why: 'team', at }))).toBe('text.missing');
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
    expect(code(() => renewedService(one, { by: 't', at }))).toBe('community.ambassador-not-yet');
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
