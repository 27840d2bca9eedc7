import { knownId } from '#domain/shared/id';
import type { Trying } from '../../shared/viewer.ts';
import { isAlive, isSeenLongAgo } from '#domain/community/accounts/session';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { ModulesApi } from '../../site/published/modules.api.ts';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import { worksForTheHouse } from '#domain/shared/actor';
import type { Clock, Secrets } from '../../shared/ports.ts';
import {
  type AskedFactor,
  factorAskedOf,
  memberWith,
  type Rights,
  statusUnder,
  type Viewer,
  visitorWith,
} from '../../shared/viewer.ts';
import { asMember } from './held-back.rights.ts';
import type { BorrowedEyes } from './trying/borrowed.eyes.ts';
import type { TryingEnder } from './trying/trying.ender.ts';
import type { SignsOfLife } from './signs-of-life.port.ts';
import type { ViewerRowQuery } from './viewer-row.query.ts';

/** 256 bits in base64url: anything else never was one of ours. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;
const GONE: readonly string[] = ['banned', 'deleted'];

/** From the cookie to who looks. One statement; what Moderation says and what the organisation asks is from memory. */
export class ResolveSession {
  constructor(
    private readonly rows: ViewerRowQuery,
    private readonly signs: SignsOfLife,
    private readonly moderation: ModerationApi,
    private readonly modules: ModulesApi,
    private readonly signOn: SignOnApi,
    private readonly eyes: BorrowedEyes,
    private readonly ender: TryingEnder,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @param secret from the cookie; a visitor's view for null, and for what is unknown, over or revoked */
  async execute(secret: string | null): Promise<Viewer> {
    const row =
      secret !== null && SECRET.test(secret) ? await this.rows.execute(this.secrets.hash(secret)) : null;
    if (!row || GONE.includes(row.member.status)) return this.visitor();
    const { session, member, terms } = row;
    const rights = await this.moderation.rightsOf(member.id, member);
    const status = statusUnder(member.status, rights.standing);
    if (GONE.includes(status)) return this.visitor();
    const now = this.clock.now();
    if (!isAlive(session, rights.role, now)) return this.visitor();
    if (isSeenLongAgo(session, now)) this.signs.note(session.id, now);
    const factor = session.isProven ? null : await this.askedOf(rights, now);
    const here = { id: session.id, confirmedAt: session.confirmedAt };
    const held = factor?.heldBack ? await asMember(rights, this.moderation) : rights;
    const seen = memberWith(held, { ...member, status }, here, await this.modules.closing());
    const own = { ...seen, ...(factor && { factor }), ...(terms && { terms }) };
    return session.trying ? this.seenAs(session.trying, own, now) : own;
  }

  /** Who works for the organisation shows more than a password, where it says so: until then they are a member like others. */
  private async askedOf(rights: Rights, now: Date): Promise<AskedFactor | null> {
    if (!worksForTheHouse(rights.role, rights.grants)) return null;
    return factorAskedOf(rights, await this.signOn.besidePassword(), now);
  }

  /** With somebody else's eyes for as long as that lasts, and as long as whoever looks still may. */
  private async seenAs(trying: Trying, own: Viewer, now: Date): Promise<Viewer> {
    const lasts = new Date(trying.until) > now && own.actor.may('site.try-as');
    const borrowed = lasts ? await this.eyes.viewerAs(trying, own) : null;
    if (borrowed) return borrowed;
    await this.ender.end(knownId<'Session'>(own.session!.id), 'expired');
    return own;
  }

  private async visitor(): Promise<Viewer> {
    return visitorWith(
      await this.moderation.rightsOf(null, { status: 'visitor' }),
      await this.modules.closing(),
    );
  }
}
