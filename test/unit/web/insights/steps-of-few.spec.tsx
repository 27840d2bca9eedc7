import { expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { KpiFigure } from '#application/insights/kpis/kpi-report.query';
import { KpiTable } from '../../../../web/insights/kpi-parts.tsx';
import { LevelFunnel } from '../../../../web/insights/level-funnel.tsx';
import { StarFigures } from '../../../../web/services/star-figures.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

const drawn = (what: ReactNode): string =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      {what}
    </TextsProvider>,
  ).replaceAll(/\s/g, ' ');

it('the steps of a share tell so many of so many where they are few, before as now', () => {
  const step = {
    from: '2026-11-02',
    to: '2026-11-08',
    value: 3 / 7,
    atLeast: false,
    base: 7,
    previous: 1 / 4,
    previousAtLeast: false,
    previousBase: 4,
  };
  const table = (partOfBase: boolean) =>
    drawn(
      <KpiTable
        figure={{ key: 'solved', unit: 'share', partOfBase, steps: [step] } as unknown as KpiFigure}
        label="Résolues"
      />,
    );
  expect(table(true)).toMatch(/3 sur 7.*1 sur 4/);
  expect(table(false)).toMatch(/42,9 %.*25 %/);
});

it('so do the levels of few members, and the stars of few reviews', () => {
  const level = { members: 4, share: 0.5, risenTo: 0, risenFrom: 0, fallenTo: 0, fallenFrom: 0 };
  const levels = [0, 1].map((one) => ({ ...level, level: one, reached: 0, wait: null }));
  expect(drawn(<LevelFunnel funnel={{ from: '2026-11-01', to: '2026-11-30', levels } as never} />)).toContain(
    '4 sur 8',
  );
  const stars = (reviews: number) =>
    drawn(<StarFigures service={{ distribution: [0, 0, 0, 1, 2], reviews, average: 4.7 } as never} />);
  expect(stars(3)).toContain('2 sur 3');
  expect(stars(30)).toContain('(7 %)');
});
