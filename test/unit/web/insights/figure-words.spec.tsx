import { describe, expect, it } from '@jest/globals';
import { parisDay } from '#domain/shared/day';
import { addMonths, monthOf } from '#domain/insights/cohorts/month';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { BranchTable } from '../../../../web/insights/branch-table.tsx';
import { CohortTable } from '../../../../web/insights/cohort-table.tsx';
import {
  changeAsSent,
  type Said,
  useChangeWords,
  useFigureWords,
} from '../../../../web/insights/figure-words.tsx';
import { HealthScore } from '../../../../web/insights/health-score.tsx';
import { changeCell, figureCell, momentCell } from '../../../../web/insights/sheet-cells.ts';
import { StepChart } from '../../../../web/insights/step-chart.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

type Asked = Parameters<ReturnType<typeof useChangeWords>>;

function Change({ asked: [unit, figure] }: { asked: Asked }) {
  return useChangeWords()(unit, figure);
}
const said = (...asked: Asked): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr">
      <Change asked={asked} />
    </TextsProvider>,
  ).replaceAll(/\s/g, ' ');

const JANUARY = monthOf(parisDay(new Date('2026-01-15T12:00:00Z')));

function Share(said: Said) {
  return useFigureWords()('share', said);
}
const share = (value: number, base?: number, partOfBase = true): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr">
      <Share value={value} atLeast={false} partOfBase={partOfBase} {...(base !== undefined && { base })} />
    </TextsProvider>,
  ).replaceAll(/\s/g, ' ');

describe('a share', () => {
  it('of before is told in the same way, where a figure says how it moved', () => {
    const moved = { change: 0.1, changeUnit: 'points', previous: 2 / 5, previousAtLeast: false } as const;
    expect(said('share', { ...moved, previousBase: 5, partOfBase: true })).toContain('2 sur 5');
    expect(said('share', { ...moved, previousBase: 50, partOfBase: true })).toContain('40 %');
    expect(said('share', moved)).toContain('40 %');
  });

  it('of fewer than ten is told as so many of so many', () => {
    expect([share(3 / 7, 7), share(0, 9), share(1, 1)]).toEqual(['3 sur 7', '0 sur 9', '1 sur 1']);
    expect([share(3 / 10, 10), share(3 / 7)]).toEqual(['30 %', '42,9 %']);
  });

  it('that is no part of them is told as a percentage, also where it would be one of whole ones', () => {
    expect([share(0.5, 8, false), share(0.123, 7, false)]).toEqual(['50 %', '12,3 %']);
  });

  it('of a cohort of fewer than ten too', () => {
    const cohort = (members: number) => ({
      joined: JANUARY,
      members,
      masked: false,
      back: [{ month: addMonths(JANUARY, 1), share: 3 / members }],
    });
    const table = renderToStaticMarkup(
      <TextsProvider locale="fr">
        <CohortTable cohorts={[cohort(6), cohort(12)]} />
      </TextsProvider>,
    ).replaceAll(/\s/g, ' ');
    expect(table).toContain('>3 sur 6<');
    expect(table).toContain('>25 %<');
    expect(table).not.toContain('50 %');
  });
});

describe('how a figure moved', () => {
  it('is said by points of shares, by a time of waits, and by a part of numbers', () => {
    const before = { previousAtLeast: false };
    expect(said('share', { change: 0.509, changeUnit: 'points', previous: 0.255, ...before })).toBe(
      '+50,9 pts par rapport à la période précédente (25,5 %)',
    );
    expect(said('share', { change: -0.012, changeUnit: 'points', previous: 0.692, ...before })).toMatch(
      /^−1,2 pt par/,
    );
    expect(said('seconds', { change: -2_520, changeUnit: 'seconds', previous: 13_920, ...before })).toMatch(
      /^−42 min par/,
    );
    expect(said('count', { change: 0.09, changeUnit: 'relative', previous: 378, ...before })).toMatch(
      /^\+9 % par/,
    );
  });

  it('is said as it was told in editions of before, which name no unit', () => {
    const sent = changeAsSent({ change: 2, previous: 0.25, previousAtLeast: false });
    expect(said('share', sent)).toMatch(/^\+200 % par/);
  });
});

describe('a figure in a table for a spreadsheet', () => {
  it('is a percentage or hours, with no more decimals than say something', () => {
    expect([figureCell('share', 0.25483), figureCell('seconds', 29_700)]).toEqual([25.5, 8.25]);
    expect([figureCell('mean', 8.51234), figureCell('count', 412), figureCell('share', null)]).toEqual([
      8.5,
      412,
      null,
    ]);
    expect(changeCell('count', 'relative', -0.10526315789473684)).toBe(-10.5);
    expect(changeCell('share', 'points', 0.509)).toBe(50.9);
    expect(changeCell('score', 'points', -2.04)).toBe(-2);
    expect(changeCell('seconds', 'seconds', -2_520)).toBe(-0.7);
    expect(momentCell(new Date('2026-11-29T13:05:00Z'))).toBe('2026-11-29 14:05');
  });
});

describe('a chart of steps', () => {
  const drawn = (previous: readonly (number | null)[]) =>
    renderToStaticMarkup(
      <TextsProvider locale="fr">
        <StepChart
          id="questions"
          label="Questions"
          unit="count"
          steps={[3, null, 8].map((value, index) => ({
            key: `${index}`,
            when: `${index + 1} nov.`,
            value,
            previous: previous[index] ?? null,
          }))}
        />
      </TextsProvider>,
    );

  it('has an axis, days, a name and what it shows in words; what is not known has no column', () => {
    const html = drawn([]);
    expect([...html.matchAll(/dy="0.35em"[^>]*>([^<]+)</g)].map(([, tick]) => tick)).toEqual([
      '0',
      '5',
      '10',
    ]);
    expect(html).toContain('1 nov.');
    expect(html).toContain('<title id="questions-nom">Questions</title>');
    expect(html).toContain('De 3 à 8.');
    expect(/class="chart__bar" d="([^"]*)"/.exec(html)?.[1]?.match(/M/g)).toHaveLength(2);
    expect(html).not.toContain('chart__before');
  });

  it('draws the period before as a line, with a key that says which is which', () => {
    const html = drawn([4, 12, 2]);
    expect(html).toMatch(/class="chart__before" d="M0 [\d.]+H1V[\d.]+H2V[\d.]+H3"/);
    expect(html).toMatch(/Période précédente\s: de 2 à 12\./);
    expect(html).toContain('cette période');
  });
});

const rendered = (what: ReactNode): string =>
  renderToStaticMarkup(<TextsProvider locale="fr">{what}</TextsProvider>).replaceAll(/\s/g, ' ');

describe('a chart of waits', () => {
  it('says of a bound that is only known to be at least that, that it is', () => {
    const html = rendered(
      <StepChart
        id="attente"
        label="Attente"
        unit="seconds"
        steps={[
          { key: 'a', when: '1 nov.', value: 7_200, previous: 259_200, previousAtLeast: true },
          { key: 'b', when: '2 nov.', value: 259_200, atLeast: true, previous: 3_600 },
        ]}
      />,
    );
    expect(html).toContain('De 2 h à plus de 3 j.');
    expect(html).toContain('Période précédente : de 1 h à plus de 3 j.');
  });
});

describe('a figure by branch', () => {
  const quarter = { quarter: '2026-Q3', from: '2026-07-01', to: '2026-09-30' };

  it('says what is masked, and what it tells', () => {
    const branches = [
      { branch: 'music', value: 25, atLeast: false, masked: false },
      { branch: 'film', value: null, atLeast: false, masked: true },
    ];
    const html = rendered(
      <BranchTable label="Questions" unit="count" quarters={[{ ...quarter, branches }]} />,
    );
    expect(html).toContain('>25<');
    expect(html.match(/>masqué</g)).toHaveLength(1);
  });

  it('says in words that no quarter can be told yet', () => {
    const html = rendered(<BranchTable label="Questions" unit="count" quarters={[]} />);
    expect(html).toContain('Aucun trimestre');
    expect(html).not.toContain('<table');
  });
});

it('the health score says of each part that ends before the period to which day it is told', () => {
  const part = { points: 12.5, most: 25, from: '2026-10-01' };
  const html = rendered(
    <HealthScore
      to="2026-10-30"
      health={{
        version: 1,
        score: 61.2,
        previous: null,
        terms: [
          { ...part, term: 'answered', to: '2026-10-23' },
          { ...part, term: 'accepted', to: '2026-10-30' },
        ],
      }}
    />,
  );
  expect(html.match(/health__until/g)).toHaveLength(1);
  expect(html).toContain('23 octobre 2026');
});
