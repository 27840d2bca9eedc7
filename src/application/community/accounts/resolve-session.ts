import type { Trying } from '../../shared/viewer.ts';
import type { Sessions } from '#domain/community/accounts/accounts.port';
import { isAlive, isSeenLongAgo } from '#domain/community/accounts/session';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { ModulesApi } from '../../site/published/modules.api.ts';
import type { Clock, Secrets } from '../../shared/ports.ts';
import { memberWith, statusUnder, type Viewer, visitorWith } from '../../shared/viewer.ts';
import type { BorrowedEyes } from './trying/borrowed.eyes.ts';
import type { EndTrying } from './trying/end-trying.ts';
import type { ViewerRowQuery } from './viewer-row.query.ts';

/** 256 bits in base64url: anything else never was one of ours. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;
const GONE: readonly string[] = ['banned', 'deleted'];

/** From the cookie to who looks. One statement, and Moderation's answer from memory. */
export class ResolveSession {
  constructor(
    private readonly rows: ViewerRowQuery,
    private readonly sessions: Sessions,
    private readonly moderation: ModerationApi,
    private readonly modules: ModulesApi,
    private readonly eyes: BorrowedEyes,
    private readonly ending: EndTrying,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @param secret from the cookie; a visitor's view for null, and for what is unknown, over or revoked */
  async execute(secret: string | null): Promise<Viewer> {
    const row =
      secret !== null && SECRET.test(secret) ? await this.rows.execute(this.secrets.hash(secret)) : null;
    if (!row || GONE.includes(row.member.status)) return this.visitor();
    const { session, member } = row;
    const rights = await this.moderation.rightsOf(member.id, member);
    const status = statusUnder(member.status, rights.standing);
    if (GONE.includes(status)) return this.visitor();
    const now = this.clock.now();
    if (!isAlive(session, rights.role, now)) return this.visitor();
    if (isSeenLongAgo(session, now)) await this.sessions.seen(session.id, now);
    const own = memberWith(
      rights,
      { ...member, status },
      { id: session.id, confirmedAt: session.confirmedAt },
      await this.modules.closing(),
    );
    return session.trying ? this.seenAs(session.trying, own, now) : own;
  }

  /** With somebody else's eyes for as long as that lasts, and as long as whoever looks still may. */
  private async seenAs(trying: Trying, own: Viewer, now: Date): Promise<Viewer> {
    const lasts = new Date(trying.until) > now && own.actor.may('site.try-as');
    const borrowed = lasts ? await this.eyes.viewerAs(trying, own) : null;
    if (borrowed) return borrowed;
    await this.ending.execute(own.session!.id, 'expired');
    return own;
  }

  private async visitor(): Promise<Viewer> {
    return visitorWith(
      await this.moderation.rightsOf(null, { status: 'visitor' }),
      await this.modules.closing(),
    );
  }
}
