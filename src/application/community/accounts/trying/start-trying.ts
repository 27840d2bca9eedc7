import { MemberNotFound } from '#domain/community/members/member.errors';
import { TRYING_MINUTES, type TryingKind } from '#domain/community/accounts/trying';
import { knownId } from '#domain/shared/id';
import type { Trying } from '../../../shared/viewer.ts';
import { type Actor, NotAllowed } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { InvalidValue } from '#domain/shared/domain-error';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { ModerationApi } from '../../../moderation/published/moderation.api.ts';
import type { AuditedActs } from '../../../shared/audit-log.ts';
import type { Clock, Ids, RealtimeChannel } from '../../../shared/ports.ts';
import type { MemberNamesQuery } from '../../members/member-names.query.ts';
import { ringTold } from '../../notifications/member.channel.ts';
import type { RightsNotices } from '../../notifications/rights-notices.port.ts';
import { isTriable, TRYING_REASON } from './trying.rules.ts';
import type { TryingSessions } from './trying-sessions.port.ts';

interface StartTryingCommand {
  readonly actor: Actor;
  readonly session: { readonly id: string; readonly confirmedAt: Date } | null;
  readonly kind: TryingKind;
  /** A role, the slug of a group, or the id of a member. */
  readonly as: string;
  readonly reason: string;
}

/** An administrator looks at the site as a role, a group or a member would: for half an hour, told in the log and to that member. */
export class StartTrying {
  constructor(
    private readonly sessions: TryingSessions,
    private readonly moderation: ModerationApi,
    private readonly names: MemberNamesQuery,
    private readonly notices: RightsNotices,
    private readonly channel: RealtimeChannel,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, InvalidValue, MemberNotFound */
  async execute({ actor, session, kind, as, reason }: StartTryingCommand): Promise<void> {
    const object = { kind: kind === 'member' ? 'member' : kind, id: as };
    const told = await this.acts.run(
      { actor, action: 'view-as.start', object, details: { reason, minutes: TRYING_MINUTES } },
      async () => {
        actor.mustBeAllowed('site.try-as');
        mustBeFresh(session, this.clock.now());
        boundedText('reason', reason, TRYING_REASON);
        return this.nameOf(actor, kind, as);
      },
      async (name) => {
        const at = this.clock.now();
        const until = new Date(at.getTime() + TRYING_MINUTES * 60_000).toISOString();
        await this.sessions.start(knownId<'Session'>(session!.id), {
          kind,
          as,
          name,
          until,
        } satisfies Trying);
        if (kind !== 'member') return [];
        const notice = { cause: this.ids.next<string>(), at, memberId: as, by: actor.mustBeMember() };
        return this.notices.tellLookedAs(notice);
      },
    );
    ringTold(this.channel, told);
  }

  /** Nobody looks with the eyes of an equal or a higher rank. */
  private async nameOf(actor: Actor, kind: TryingKind, as: string): Promise<string> {
    if (kind === 'role') {
      if (!isTriable(actor, as)) throw new InvalidValue('as', 'field.choice');
      return as;
    }
    if (kind === 'group') {
      if (!actor.sees(`group:${as}`)) throw new InvalidValue('as', 'field.choice');
      return as;
    }
    const name = (await this.names.of([as])).get(as);
    if (!name) throw new MemberNotFound();
    const { role } = await this.moderation.rightsOf(as, { status: 'active' });
    if (!actor.outranks(role)) throw new NotAllowed('site.try-as');
    return name.pseudonym;
  }
}
