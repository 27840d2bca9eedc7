import { describe, expect, it } from '@jest/globals';
import { accuracyBonus, scoreOf } from '#domain/moderation/reports/reliability';
import {
  FIRST_AUTOMATION,
  mustClose,
  mustHide,
  mustSilence,
  thresholdsOf,
} from '#domain/moderation/reports/thresholds';

const rounded = (value: number) => Math.round(value * 100) / 100;

describe('how much a report counts', () => {
  it.each([
    [10, 10, 8.3],
    [9, 10, 5.54],
    [7, 10, 0],
    [3, 10, -4.75],
    [0, 10, -8.3],
    [45, 50, 9.41],
  ])('%d right of %d give a bonus of %d', (agreed, judged, bonus) =>
    expect(rounded(accuracyBonus({ agreed, judged }))).toBe(bonus),
  );

  it('five judged reports say nothing yet, six do', () => {
    expect(accuracyBonus({ agreed: 0, judged: 5 })).toBe(0);
    expect(accuracyBonus({ agreed: 0, judged: 6 })).toBeLessThan(0);
  });

  it('is one, the trust or five for staff, the accuracy, the type, and five for acting at once', () => {
    const record = { agreed: 9, judged: 10 };
    const member = scoreOf({ role: 'member', trustLevel: 2, record, typeBonus: 1, actsAtOnce: false });
    expect(rounded(member.total)).toBe(9.54);
    const moderator = scoreOf({
      role: 'moderator',
      trustLevel: 0,
      record: { agreed: 0, judged: 0 },
      typeBonus: 0,
      actsAtOnce: true,
    });
    expect(moderator).toEqual({ base: 1, standing: 5, accuracy: 0, type: 0, action: 5, total: 11 });
  });

  it('is never below nothing', () => {
    const record = { agreed: 0, judged: 10 };
    expect(scoreOf({ role: 'member', trustLevel: 1, record, typeBonus: 0, actsAtOnce: false }).total).toBe(0);
  });
});

describe('what machines do by themselves', () => {
  it('begins at 8.33 to hide, 2.5 to silence, 31.25 to close', () => {
    const { hide, silence, close } = thresholdsOf(FIRST_AUTOMATION);
    expect([hide, silence, close].map((value) => rounded(value!))).toEqual([8.33, 2.5, 31.25]);
  });

  it('hides from its threshold on', () => {
    expect(mustHide({ score: 8.33, reporters: 2 }, FIRST_AUTOMATION)).toBe(false);
    expect(mustHide({ score: 8.34, reporters: 1 }, FIRST_AUTOMATION)).toBe(true);
  });

  it('silences when three people say so, closes when five do', () => {
    expect(mustSilence({ score: 30, reporters: 2 }, FIRST_AUTOMATION)).toBe(false);
    expect(mustSilence({ score: 2.5, reporters: 3 }, FIRST_AUTOMATION)).toBe(true);
    expect(mustClose({ score: 90, reporters: 4 }, FIRST_AUTOMATION)).toBe(false);
    expect(mustClose({ score: 31.25, reporters: 5 }, FIRST_AUTOMATION)).toBe(true);
  });

  it('does nothing where it is switched off', () =>
    expect(mustHide({ score: 900, reporters: 9 }, { ...FIRST_AUTOMATION, hide: 'off' })).toBe(false));
});
