import { resource } from '../lib/gates.server.ts';
import { callOf } from '../transparency/batch-of.server.ts';

/** The body of one call to the database of the Commission, as it is to be posted. */
export const loader = resource('statements.export', async (visit) => {
  const { id, number } = visit.params;
  return Response.json(
    { statements: await callOf(visit) },
    {
      headers: {
        'Content-Disposition': `attachment; filename="exposes-${id}-${number}.json"`,
        'Cache-Control': 'private, no-store',
      },
    },
  );
});
