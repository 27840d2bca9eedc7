import { DatabaseKey } from '#infrastructure/platform/persistence/database-key';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import type { StoredKeyDigests } from '#infrastructure/platform/sealing/stored-key-digests';
import type { SealedBox } from '#infrastructure/platform/sealing/sealed-box';

/**
 * Every start makes the keys of the database that are missing, and seals anew those that another key sealed, whether or not
 * anybody uses them by the next start: that one may come without the former sealing key. One that nothing opens keeps no site
 * from starting.
 */
export async function readyKeptKeys(
  kept: { readonly sql: Sql; readonly sealing: SealedBox; readonly lastingDigests: StoredKeyDigests },
  onTrouble: (error: Error) => void,
): Promise<void> {
  const keys = [kept.lastingDigests, new DatabaseKey(kept.sql, 'site.webhook_key', kept.sealing)];
  await Promise.all(keys.map((key) => key.ready().catch(onTrouble)));
}
