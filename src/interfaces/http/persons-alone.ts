import type { Page } from '#application/shared/page';
import type { Viewer } from '#application/shared/viewer';
import type { Actor } from '#domain/shared/actor';
import { ClosedToClients } from './refusals.ts';

/**
 * What is one person's alone is read by them, and by no machine of theirs (ADR 33).
 * @param nothing what stands in its place
 */
export const withoutOwn = <View extends object>(
  view: View,
  { client }: Pick<Viewer, 'client'>,
  nothing: Partial<View>,
): View => (client ? { ...view, ...nothing } : view);

/** The same of each row of a list. */
export const rowsWithoutOwn = <Row extends object>(
  page: Page<Row>,
  viewer: Pick<Viewer, 'client'>,
  nothing: Partial<Row>,
): Page<Row> => ({ ...page, items: page.items.map((row) => withoutOwn<Row>(row, viewer, nothing)) });

/** What is asked for by what somebody does for themselves alone. @throws ClosedToClients */
export function mustBeThemselves({ client, actor }: Pick<Viewer, 'client' | 'actor'>): Actor {
  if (client) throw new ClosedToClients();
  return actor;
}
