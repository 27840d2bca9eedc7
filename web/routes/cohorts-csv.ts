import { cohortAskingOf, WAYS } from '../insights/cohort-asking.ts';
import { inPercent, sheetOf } from '../insights/sheet-cells.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

interface Row {
  readonly joined: string;
  readonly members: number | null;
  readonly month: string;
  readonly share: number | null;
  readonly masked: boolean;
}

/** Who came back, a line for each month of joining and each month after it. */
export const loader = resource('insights.read', async ({ app, actor, locale, url }) => {
  const { par } = cohortAskingOf(url);
  const { cohorts, way } = await app.insights.readCohorts.execute({ actor, ...(par && { way: WAYS[par] }) });
  const rows = cohorts.flatMap(({ joined, members, masked, back }) =>
    back.map(({ month, share }): Row => ({ joined, members, month, share, masked })),
  );
  const t = createTexts(locale);
  const { column, yesOrNo } = sheetOf(t);
  return csvResponse<Row>(
    [
      column('way', () => t(`insights.cohorts.way.${way}`)),
      column('joined', ({ joined }) => joined),
      column('members', ({ members }) => members),
      column('month', ({ month }) => month),
      column('back', ({ share }) => inPercent(share)),
      column('masked', ({ masked }) => yesOrNo(masked)),
    ],
    [rows],
    { fileName: `fidelite-${way}.csv` },
  );
});
