import { cohortAskingOf, WAYS } from '../insights/cohort-asking.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';

interface Row {
  readonly joined: string;
  readonly members: number | null;
  readonly month: string;
  readonly share: number | null;
  readonly masked: boolean;
}

/** Who came back, a line for each month of joining and each month after it. */
export const loader = resource('insights.read', async ({ app, actor, url }) => {
  const { par } = cohortAskingOf(url);
  const { cohorts, way } = await app.insights.readCohorts.execute({ actor, ...(par && { way: WAYS[par] }) });
  const rows = cohorts.flatMap(({ joined, members, masked, back }) =>
    back.map(({ month, share }): Row => ({ joined, members, month, share, masked })),
  );
  return csvResponse<Row>(
    [
      { header: 'way', value: () => way },
      { header: 'joined', value: ({ joined }) => joined },
      { header: 'members', value: ({ members }) => members },
      { header: 'month', value: ({ month }) => month },
      { header: 'share', value: ({ share }) => share },
      { header: 'masked', value: ({ masked }) => masked },
    ],
    [rows],
    { fileName: `fidelite-${way}.csv` },
  );
});
