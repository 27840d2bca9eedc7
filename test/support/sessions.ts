import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { RunningSite } from './site.ts';

type Rows = Pick<RunningSite, 'rows'>;

export interface SignedIn {
  readonly memberId: string;
  readonly handle: string;
  /** For the header `Cookie`. */
  readonly cookie: string;
}

/** A session of the account with this address, as if its password had just been given. */
export async function signedIn(site: Rows, email: string): Promise<SignedIn> {
  const [row] = await site.rows<{ member_id: string }>(
    'select member_id from community.account where email_key = $1',
    [email.toLowerCase()],
  );
  if (!row) throw new Error(`Nobody has the address ${email}`);
  return sessionOf(site, row.member_id);
}

/** A member without an account, confirmed and signed in. */
export async function newMember(
  site: Rows,
  p: {
    readonly handle: string;
    readonly role?: string;
    readonly status?: string;
    readonly branches?: readonly string[];
    /** 1 unless told: 0 is a newcomer, who may write little. */
    readonly trust?: number;
  },
): Promise<SignedIn> {
  const id = uuidv7();
  const { handle, role = 'member', status = 'active', branches = [], trust = 1 } = p;
  await site.rows(
    `insert into community.member (id, pseudonym, handle, skeleton, role, status, branches, trust_level, charter_version, joined_at)
     values ($1, $2, $2, $2, $3, $4, $5, $6, '1', date_trunc('milliseconds', now()))`,
    [id, handle, role, status, branches, trust],
  );
  if (role !== 'member')
    await site.rows(
      `insert into moderation.role_assignment (member_id, role, department)
       values ($1, $2::text, case when $2::text = 'agent' then 'Department of Health' end)`,
      [id, role],
    );
  return sessionOf(site, id);
}

async function sessionOf(site: Rows, memberId: string): Promise<SignedIn> {
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest('hex');
  const [row] = await site.rows<{ handle: string }>(
    `with opened as (
       insert into community.session (hash, id, member_id, created_at, last_seen_at, confirmed_at, expires_at)
       values ($1, $2, $3, now(), now(), now(), now() + interval '1 day') returning member_id)
     select m.handle from community.member m join opened on opened.member_id = m.id`,
    [hash, uuidv7(), memberId],
  );
  return { memberId, handle: row!.handle, cookie: `session=${secret}` };
}
