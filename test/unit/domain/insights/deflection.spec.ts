import { describe, expect, it } from '@jest/globals';
import { addMonths, type Month } from '#domain/insights/cohorts/month';
import { Baseline, modelledChannel } from '#domain/insights/deflection/baseline';
import { causalEffectOf } from '#domain/insights/deflection/causal-effect';
import {
  addedUp,
  type ContactCounts,
  NO_CONTACT,
  showsAnswers,
} from '#domain/insights/deflection/contact-attempt';
import { type ContactVolume, judgedVolumes, monthsBetween } from '#domain/insights/deflection/contact-volume';
import { declaredDeflection, explicitDeflection } from '#domain/insights/deflection/deflection';
import { deflectionRule } from '#domain/insights/deflection/deflection-rule';
import type { Day } from '#domain/shared/day';
import { Dice } from '../../../proofs/kpis/dice.ts';

const month = (text: string) => text as Month;
const counts = (more: Partial<ContactCounts>): ContactCounts => ({ ...NO_CONTACT, ...more });

describe('an attempt to make contact', () => {
  it('falls to one side by its id alone, and stays there', () => {
    const dice = new Dice(7);
    const ids = Array.from({ length: 20_000 }, () => dice.id());
    const without = ids.filter((id) => !showsAnswers(id, 5));
    expect(without.length / ids.length).toBeGreaterThan(0.045);
    expect(without.length / ids.length).toBeLessThan(0.055);
    expect(ids.filter((id) => !showsAnswers(id, 5))).toEqual(without);
    expect(ids.every((id) => showsAnswers(id, 0))).toBe(true);
  });

  it('is added up with others step by step', () => {
    expect(addedUp([counts({ begun: 2, sent: 1 }), counts({ begun: 3 })])).toEqual(
      counts({ begun: 5, sent: 1 }),
    );
  });
});

describe('the causal check', () => {
  it('tells nothing while one side is small', () => {
    expect(causalEffectOf(counts({ begun: 900, sent: 500, withoutBegun: 29, withoutSent: 20 }))).toBeNull();
  });

  it('holds the planted effect 95 times of 100', () => {
    const dice = new Dice(11);
    let held = 0;
    for (let round = 0; round < 400; round++) {
      let [sent, withoutSent] = [0, 0];
      for (let one = 0; one < 800; one++) if (dice.falls(0.55)) sent++;
      for (let one = 0; one < 80; one++) if (dice.falls(0.7)) withoutSent++;
      const effect = causalEffectOf(counts({ begun: 800, sent, withoutBegun: 80, withoutSent }));
      if (effect && effect.low <= 0.15 && effect.high >= 0.15) held++;
    }
    expect(held / 400).toBeGreaterThan(0.92);
  });
});

describe('explicit deflection', () => {
  const months = [month('2026-04'), month('2026-05'), month('2026-06')];

  it('is whoever said that an answer was enough and sent nothing, of those who saw one', () => {
    const told = explicitDeflection(
      months,
      new Map([
        [months[0]!, counts({ begun: 30, shown: 20, spared: 4, sent: 10 })],
        [months[2]!, counts({ begun: 20, shown: 10, spared: 2, sent: 5 })],
      ]),
    );
    expect([told.part, told.base, told.share]).toEqual([5, 30, 5 / 30]);
    expect(told.months.map(({ share }) => share)).toEqual([0.25, null, 0]);
    expect(told.steps?.begun).toBe(50);
  });

  it('hides a month of fewer than five, and another with it', () => {
    const { months: told, ...whole } = explicitDeflection(
      months,
      new Map(months.map((one, index) => [one, counts({ shown: [3, 8, 40][index]!, spared: 2 })])),
    );
    expect(told.map(({ masked }) => masked)).toEqual([true, true, false]);
    expect(whole.base).toBe(50);
  });

  it('says nothing to one: neither its numbers nor its check move with one visit more', () => {
    const of = (more: number) =>
      explicitDeflection(
        months,
        new Map([
          [
            months[0]!,
            counts({ begun: 80, shown: 60, spared: 20, sent: 30 + more, withoutBegun: 40, withoutSent: 30 }),
          ],
        ]),
      );
    expect(of(1)).toEqual(of(0));
    expect(of(0).check).not.toBeNull();
  });

  it('tells nothing of a whole of fewer than five', () => {
    const told = explicitDeflection(months, new Map([[months[0]!, counts({ shown: 3, spared: 2 })]]));
    expect([told.masked, told.share, told.steps]).toEqual([true, null, null]);
  });
});

it('declared deflection leaves out who was not looking for a contact', () => {
  const told = declaredDeflection(
    [month('2026-05')],
    new Map([[month('2026-05'), { yes: 5, partly: 1, no: 4, 'not-looking': 90 }]]),
  );
  expect([told.part, told.base, told.share]).toEqual([5, 10, 0.5]);
});

describe('imported volumes', () => {
  const line = (at: number, more: object) => ({
    at,
    month: '2026-05',
    calls: '1',
    mails: '',
    concerned: '',
    ...more,
  });

  it('are read as people write numbers', () => {
    const { volumes, problems } = judgedVolumes(
      [line(2, { calls: '12 400', mails: '3\u202f150', concerned: '' })],
      '2026-11-28' as Day,
    );
    expect(problems).toEqual([]);
    expect(volumes).toEqual([{ month: '2026-05', calls: 12_400, mails: 3150, concerned: null }]);
  });

  it('are refused by line and column, each with its reason', () => {
    const { problems, volumes } = judgedVolumes(
      [
        line(2, { month: '2026-13' }),
        line(3, { month: '2026-11' }),
        line(4, { calls: '12,5' }),
        line(5, {}),
        line(6, { month: '2026-04', calls: '', concerned: '0' }),
      ],
      '2026-11-28' as Day,
    );
    expect(volumes).toEqual([]);
    expect(problems.map(({ at, column, code }) => [at, column, code])).toEqual([
      [2, 'month', 'insights.volume-month'],
      [3, 'month', 'insights.volume-month-not-over'],
      [4, 'calls', 'insights.volume-number'],
      [5, 'month', 'insights.volume-month-twice'],
      [6, 'concerned', 'insights.volume-nobody'],
      [6, null, 'insights.volume-nothing'],
    ]);
  });
});

describe('modelled deflection', () => {
  const opened = month('2026-01');
  /** Calls that go up and down with the calendar, by chance, and fall by `share` from the opening on. */
  const volumes = (dice: Dice, { years = 3, noise = 0.05, share = 0, months = 10 }): ContactVolume[] => {
    const from = addMonths(opened, -12 * years);
    return monthsBetween(from, addMonths(opened, months - 1)).map((one) => {
      const season = 1 + 0.4 * Math.sin((Number(one.slice(5)) / 12) * 2 * Math.PI);
      const level = 10_000 * season * Math.exp(noise * normal(dice));
      const calls = Math.round(level * (one >= opened ? 1 - share : 1));
      return { month: one, calls, mails: null, concerned: null };
    });
  };
  const span = { opened, from: opened, to: month('2026-10') };

  it('tells nothing of less than two years, nor of a channel that nobody counted', () => {
    const dice = new Dice(3);
    expect(modelledChannel('calls', volumes(dice, { years: 1 }), span)).toBeNull();
    expect(modelledChannel('mails', volumes(dice, {}), span)).toBeNull();
  });

  it('finds what was planted, and nothing in the year before', () => {
    const told = modelledChannel('calls', volumes(new Dice(5), { share: 0.3, noise: 0.03 }), span);
    expect(told?.total?.avoided).toBeGreaterThan(0.25 * told!.total!.expected);
    expect(told?.total?.low).toBeGreaterThan(0);
    expect(told?.placebo?.isQuiet).toBe(true);
  });

  it('expects each month within its interval 95 times of 100', () => {
    const dice = new Dice(13);
    let [held, all] = [0, 0];
    for (let round = 0; round < 200; round++) {
      const told = modelledChannel('calls', volumes(dice, {}), span);
      for (const { observed, expected } of told?.months ?? []) {
        all++;
        if (expected && observed! >= expected.low && observed! <= expected.high) held++;
      }
    }
    expect(all).toBe(2000);
    expect(held / all).toBeGreaterThan(0.93);
    expect(held / all).toBeLessThan(0.97);
  });

  it('says that it cannot be trusted where volumes fell already before the opening', () => {
    const fallen = volumes(new Dice(17), { noise: 0.02 }).map((one) =>
      one.month >= addMonths(opened, -12) ? { ...one, calls: Math.round(one.calls! * 0.6) } : one,
    );
    expect(modelledChannel('calls', fallen, span)?.placebo?.isQuiet).toBe(false);
  });

  it('counts for each person concerned where all months before know them', () => {
    const known = volumes(new Dice(19), { noise: 0.001 }).map((one) => ({
      ...one,
      calls: one.month >= opened ? one.calls! * 2 : one.calls,
      concerned: one.month >= opened ? 200_000 : 100_000,
    }));
    const told = modelledChannel('calls', known, span);
    expect(told?.perHead).toBe(true);
    expect(Math.abs(told!.total!.avoided)).toBeLessThan(0.01 * told!.total!.expected);
    const gap = known.map((one) => (one.month === '2024-05' ? { ...one, concerned: null } : one));
    expect(
      Baseline.of(
        'calls',
        gap.filter((one) => one.month < opened),
      )?.perHead,
    ).toBe(false);
  });
});

describe('the rule of what is counted', () => {
  const typed = { sites: ['https://www.Exemple.fr/ '], withoutShare: 5, opened: null };

  it('keeps origins as browsers tell them', () => {
    expect(deflectionRule(typed, '2026-11-28' as Day).sites).toEqual(['https://www.exemple.fr']);
  });

  it.each([
    [{ sites: ['http://www.exemple.fr'] }, 'insights.not-an-origin'],
    [{ sites: ['https://www.exemple.fr/contact'] }, 'insights.not-an-origin'],
    [{ withoutShare: 21 }, 'field.too-large'],
    [{ opened: '2026-12' }, 'insights.opened-later'],
    [{ opened: 'mai' }, 'insights.volume-month'],
  ])('refuses %j', (more, code) => {
    const refusal = (() => {
      try {
        return deflectionRule({ ...typed, ...more }, '2026-11-28' as Day);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toMatchObject({ code });
  });
});

/** Box and Muller. */
const normal = (dice: Dice): number =>
  Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next());
