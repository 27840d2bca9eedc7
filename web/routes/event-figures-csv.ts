import { COUNTS } from '../events/figure-words.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';

interface Line {
  readonly figure: string;
  readonly branch: string;
  readonly value: number | null;
}

/** The figures of an event, for a spreadsheet: names in no language, what is hidden is left empty. */
export const loader = resource('events.run', async ({ app, actor, params }) => {
  const { id, slug } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const { turnout, noShowRate, peak, ...counts } = await app.events.figures.execute(actor, id);
  const whole = (figure: string, value: number | null): Line => ({ figure, branch: '', value });
  const lines: readonly Line[] = [
    ...COUNTS.map((count) => whole(count, counts[count])),
    whole('no_show_rate', noShowRate === null ? null : Math.round(noShowRate * 1000) / 1000),
    whole('peak', peak),
    ...turnout.flatMap(({ branches, seated, attended, absent }) =>
      Object.entries({ seated, attended, absent }).map(([figure, value]) => ({
        figure,
        value,
        branch: branches.join(' '),
      })),
    ),
  ];
  return csvResponse<Line>(
    [
      { header: 'figure', value: ({ figure }) => figure },
      { header: 'branch', value: ({ branch }) => branch },
      { header: 'value', value: ({ value }) => value },
    ],
    [lines],
    { fileName: `${slug}-statistiques.csv` },
  );
});
