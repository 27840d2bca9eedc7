import type { ContentRef } from '#domain/moderation/decisions/ids';
import { ItemNotFound } from '#domain/moderation/review/review-item';

/** What cases are about, by the id of the case; unknown ones are left out. */
export interface ItemTargetsQuery {
  execute(itemIds: readonly string[]): Promise<ReadonlyMap<string, ContentRef>>;
}

/** @throws ItemNotFound */
export async function itemTarget(targets: ItemTargetsQuery, itemId: string): Promise<ContentRef> {
  const found = (await targets.execute([itemId])).get(itemId);
  if (!found) throw new ItemNotFound();
  return found;
}
