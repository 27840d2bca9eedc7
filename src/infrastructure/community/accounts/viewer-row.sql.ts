import type { ViewerRow, ViewerRowQuery } from '#application/community/accounts/viewer-row.query';
import { knownId } from '#domain/shared/id';
import { BatchLoader } from '../../platform/persistence/batch-loader.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { eventCircles } from '../chat/sql-event-seats.ts';
import { rollCircles } from '../segments/sql-rolls.ts';
import { shutOut } from './shut-out.ts';
import { awaitedTerms } from '../terms/awaited-terms.sql.ts';
import { branchesSinceOf, type BranchesKept } from './branches-since.ts';

/** Columns of the member `m`, as they act. */
const MEMBER = `m.id, m.pseudonym, m.handle, m.avatar_key as "avatarKey", m.language, m.theme,
  m.shows_presence as "showsPresence", m.uses_shortcuts as "usesShortcuts", ${eventCircles('m.id')} || ${rollCircles('m.id')} as circles,
  case when ${shutOut('m.id')} then 'banned' else m.status end as status, m.branches, m.groups,
  m.branches_since as "takenLater", m.joined_at as "joinedAt"`;

const bySecret = (
  condition: string,
) => `select s.hash, s.id as "sessionId", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
    s.confirmed_at as "confirmedAt", s.expires_at as "expiresAt", s.trying, s.proof is not null as "isProven", ${MEMBER},
    ${awaitedTerms('m')} as terms
  from community.session s join community.member m on m.id = s.member_id where ${condition}`;
/** PostgreSQL does not know how long a list is, and plans anew for each: six times the answering. */
const BY_SECRET = bySecret('s.hash = $1');
const BY_SECRETS = bySecret('s.hash = any($1::text[])');

type Row = ViewerRow['session'] &
  Omit<ViewerRow['member'], 'branchesSince'> &
  BranchesKept & { hash: string; sessionId: string; terms: ViewerRow['terms'] };

/** Runs on every request of a signed-in member. */
export class SqlViewerRow implements ViewerRowQuery {
  private readonly sessions = new BatchLoader<string, Row>(async (hashes) => {
    const [hash, ...more] = hashes;
    const rows = await (more.length === 0
      ? this.sql.rows<Row>(BY_SECRET, [hash])
      : this.sql.rows<Row>(BY_SECRETS, [hashes]));
    return new Map(rows.map((row) => [row.hash, row]));
  });

  constructor(private readonly sql: Sql) {}

  async execute(hash: string): Promise<ViewerRow | null> {
    const row = await this.sessions.load(hash);
    if (!row) return null;
    const {
      hash: _hash,
      sessionId,
      createdAt,
      lastSeenAt,
      confirmedAt,
      expiresAt,
      trying,
      isProven,
      takenLater,
      terms,
      ...member
    } = row;
    const session = {
      id: knownId<'Session'>(sessionId),
      createdAt,
      lastSeenAt,
      confirmedAt,
      expiresAt,
      trying,
      isProven,
    };
    const branchesSince = branchesSinceOf({ branches: row.branches, takenLater, joinedAt: row.joinedAt });
    return { session, member: { ...member, branchesSince }, terms };
  }

  async bearer(id: string) {
    const row = await this.sql.row<
      Omit<ViewerRow['member'], 'branchesSince'> &
        BranchesKept & { passwordChangedAt: Date | null; hasFactor: boolean }
    >(
      `select ${MEMBER}, a.password_changed_at as "passwordChangedAt",
         exists (select from community.code_maker where member_id = m.id and confirmed_at is not null)
           or exists (select from community.passkey where member_id = m.id)
           or exists (select from community.session where member_id = m.id and proof is not null) as "hasFactor"
       from community.member m left join community.account a on a.member_id = m.id where m.id = $1`,
      [id],
    );
    if (!row) return null;
    const { takenLater: _later, passwordChangedAt, hasFactor, ...member } = row;
    return { member: { ...member, branchesSince: branchesSinceOf(row) }, passwordChangedAt, hasFactor };
  }
}
