import { redirect } from '@remix-run/node';
import { type CsvColumn, csvResponse } from './csv.server.ts';
import { identityPath, isStillFresh, orIdentity } from './identity.server.ts';
import type { PageEnvironment } from './page-environment.ts';

/**
 * A table whose rows name members: much at once of people, so it leaves only for whoever gave their password a moment ago, and
 * the log says that it was taken.
 * @param back where the page that asks for the password leads back to
 * @param pages of rows, from the use case that tells the log
 */
export async function namedCsv<Row>(
  visit: Pick<PageEnvironment, 'viewer' | 'now'>,
  back: string,
  columns: readonly CsvColumn<Row>[],
  pages: () => Promise<AsyncIterable<readonly Row[]>>,
  shape: { readonly fileName: string },
): Promise<Response> {
  if (!isStillFresh(visit)) return redirect(identityPath(back), 303);
  return orIdentity(back, async () => csvResponse<Row>(columns, await pages(), shape));
}
