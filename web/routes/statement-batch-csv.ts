import { STATEMENT_FIELDS } from '#application/moderation/limits';
import type { StatementRecord } from '#application/moderation/transparency/statement-batches.query';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { callOf, callsOf } from '../transparency/batch-of.server.ts';

/** All records of a batch as a table, its columns named as the database of the Commission names its fields. */
export const loader = resource('statements.export', async (visit) => {
  await callOf(visit, '1');
  return csvResponse<StatementRecord>(
    STATEMENT_FIELDS.map((header) => ({
      header,
      value: (record) => {
        const value = (record as unknown as Readonly<Record<string, unknown>>)[header] ?? null;
        return typeof value === 'string' || value === null ? value : JSON.stringify(value);
      },
    })),
    callsOf(visit),
    { fileName: `exposes-${visit.params['id']}.csv`, delimiter: ',' },
  );
});
