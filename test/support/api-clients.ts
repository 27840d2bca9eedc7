import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { RunningSite } from './site.ts';
import type { SignedIn } from './sessions.ts';

/** A client of the adapter. @returns its key, for `Authorization: Bearer` */
export async function newClient(
  site: Pick<RunningSite, 'rows'>,
  p: {
    readonly holder: Pick<SignedIn, 'memberId'>;
    readonly scopes: readonly string[];
    readonly categoryIds?: readonly string[];
    readonly networks?: readonly string[];
    readonly origins?: readonly string[];
  },
): Promise<string> {
  const id = uuidv7();
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest('hex');
  const { holder, scopes, categoryIds = null, networks = [], origins = [] } = p;
  await site.rows(
    `insert into site.api_client (id, name, holder_id, scopes, category_ids, networks, origins, secret_hash, secret_given_at, created_at, expires_at)
     values ($1, 'A client', $2, $3, $4, $5, $6, $7, now(), now(), now() + interval '30 days')`,
    [id, holder.memberId, scopes, categoryIds, networks, origins, hash],
  );
  return `cpk_${id}_${secret}`;
}
