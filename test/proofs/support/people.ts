import type { Role } from '#domain/shared/actor';
import { openSession, type SessionId } from '#domain/community/accounts/session';
import type { MemberId } from '#domain/shared/id';
import { CryptoSecrets } from '#infrastructure/platform/secrets';
import { ForumRows, type MemberRow } from '../../support/forum-rows.ts';
import type { OwnSite } from './own-site.ts';

export interface SignedIn extends MemberRow {
  /** The header that makes a request theirs. */
  readonly cookie: string;
}

/** Members with an open session, made without a form: signing in has its own tests. */
export class People {
  readonly rows: ForumRows;
  private readonly secrets = new CryptoSecrets();

  constructor(private readonly site: Pick<OwnSite, 'pool'>) {
    this.rows = new ForumRows(site.pool);
  }

  async join(pseudonym: string, role: Role = 'member'): Promise<SignedIn> {
    const member = await this.rows.member(pseudonym, { role, trust_level: 2 });
    if (role !== 'member') {
      await this.site.pool.query('insert into moderation.role_assignment (member_id, role) values ($1, $2)', [
        member.id,
        role,
      ]);
    }
    return { ...member, cookie: await this.signIn(member.id, role) };
  }

  /** @returns the cookie of a new session */
  async signIn(memberId: string, role: Role = 'member'): Promise<string> {
    const secret = this.secrets.next();
    const session = openSession({
      id: this.rows.id() as SessionId,
      hash: this.secrets.hash(secret),
      memberId: memberId as MemberId,
      role,
      device: 'proof',
      at: new Date(),
    });
    await this.rows.insert('session', {
      id: session.id,
      hash: session.hash,
      member_id: session.memberId,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      confirmed_at: session.confirmedAt,
      expires_at: session.expiresAt,
      device: session.device,
    });
    return `session=${secret}`;
  }
}
