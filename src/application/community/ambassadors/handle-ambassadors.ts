import {
  AmbassadorAlready,
  type Ambassadorship,
  type AmbassadorStanding,
  AmbassadorshipNotFound,
  type AmbassadorshipId,
  decidedService,
  endedService,
  invitedToServe,
  renewedService,
  takenBackInvitation,
} from '#domain/community/ambassadors/ambassadorship';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import { knownId } from '#domain/shared/id';
import type { AmbassadorRole } from '../../moderation/published/ambassador-role.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import type { AmbassadorNews, AmbassadorTeller } from './ambassador.news.ts';
import type { AmbassadorStandings } from './ambassador.standings.ts';
import type { Ambassadorships } from './ambassadors.port.ts';

/** What the team does about ambassadors. */
export type AmbassadorAct =
  | { readonly do: 'appoint' | 'refuse' | 'end'; readonly id: AmbassadorshipId; readonly reason: string }
  | { readonly do: 'renew' | 'take-back'; readonly id: AmbassadorshipId }
  /** @param handle as in the address of a profile */
  | { readonly do: 'invite'; readonly handle: string; readonly reason: string };

interface HandleAmbassadorsCommand {
  readonly actor: Actor;
  /** Whoever gives a role shows again who they are. */
  readonly session: { readonly confirmedAt: Date } | null;
  readonly act: AmbassadorAct;
}

interface Deciding {
  readonly by: string;
  readonly at: Date;
  /** Of who asks to serve, where the team says yes. */
  readonly standing: AmbassadorStanding | undefined;
}

interface Guest {
  readonly memberId: string;
  readonly standing: AmbassadorStanding;
}

/** That an invitation was taken back is no news for a letter: the page says that it stands no more. */
const NEWS: Readonly<Record<AmbassadorAct['do'], AmbassadorNews | null>> = {
  appoint: 'accepted',
  refuse: 'refused',
  end: 'ended',
  renew: 'renewed',
  invite: 'invited',
  'take-back': null,
};

/** The team invites members to be ambassadors, says yes or no to who asks, takes an invitation back, gives another term or ends one: they are told why. */
export class HandleAmbassadors {
  constructor(
    private readonly book: Ambassadorships,
    private readonly standings: AmbassadorStandings,
    private readonly role: AmbassadorRole,
    private readonly invitations: Invitations,
    private readonly teller: AmbassadorTeller,
    private readonly ids: Ids,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, InvalidValue, AmbassadorshipNotFound, AmbassadorshipMoved, AmbassadorAlready, AmbassadorNotYet, AmbassadorNotFit, OfficeTaken */
  async execute({ actor, session, act }: HandleAmbassadorsCommand): Promise<void> {
    const by = actor.mustBeMember();
    const details: Record<string, unknown> = 'reason' in act ? { reason: act.reason } : {};
    const object = { kind: 'ambassadorship', id: 'id' in act ? act.id : null };
    const { ring, memberId } = await this.acts.run(
      { actor, action: `ambassador.${act.do}`, object, details },
      async () => {
        actor.mustBeAllowed('member.invite');
        if (act.do === 'appoint' || act.do === 'invite') mustBeFresh(session, this.clock.now());
        if (act.do === 'appoint') return this.askingOf(act.id);
        return act.do === 'invite' ? this.guestOf(act.handle) : null;
      },
      async (guest) => {
        const at = this.clock.now();
        const one =
          act.do === 'invite'
            ? await this.invited(guest!, { by, reason: act.reason, at })
            : await this.after(act, { by, at, standing: guest?.standing });
        details['member'] = one.memberId;
        const news = NEWS[act.do];
        const ring = news ? await this.teller.tell(one, news, { cause: this.ids.next(), at }) : () => {};
        return { ring, memberId: one.memberId };
      },
    );
    this.role.settle(memberId);
    ring();
  }

  /** Other contexts are asked before the transaction opens. */
  private async guestOf(handle: string): Promise<Guest> {
    const memberId = await this.book.memberCalled(handle.trim().replace(/^@/u, ''));
    if (memberId === null) throw new InvalidValue('member', 'community.ambassador-nobody');
    return { memberId, standing: await this.standings.of(memberId) };
  }

  /** As they stand now, whatever they met when they asked. */
  private async askingOf(id: AmbassadorshipId): Promise<Guest> {
    const memberId = await this.book.memberOf(id);
    if (memberId === null) throw new AmbassadorshipNotFound();
    return { memberId, standing: await this.standings.of(memberId) };
  }

  private async invited(
    { memberId, standing }: Guest,
    p: { readonly by: string; readonly reason: string; readonly at: Date },
  ): Promise<Ambassadorship> {
    if (await this.book.lastingOf(memberId)) throw new AmbassadorAlready();
    const one = invitedToServe({ ...p, id: this.ids.next<AmbassadorshipId>(), memberId, standing });
    await this.book.add(one);
    return one;
  }

  private async after(act: Exclude<AmbassadorAct, { do: 'invite' }>, p: Deciding): Promise<Ambassadorship> {
    const one = await this.book.forChange(act.id);
    if (!one) throw new AmbassadorshipNotFound();
    const next = await this.decided(one, act, p);
    await this.book.save(next);
    return next;
  }

  private async decided(
    one: Ambassadorship,
    act: Exclude<AmbassadorAct, { do: 'invite' }>,
    { by, at, standing }: Deciding,
  ): Promise<Ambassadorship> {
    const { memberId } = one;
    if (!('reason' in act))
      return act.do === 'renew' ? renewedService(one, { by, at }) : takenBackInvitation(one, at);
    const { reason } = act;
    if (act.do === 'end') {
      const next = endedService(one, { why: 'team', reason, at });
      await this.role.end({ memberId, by, reason });
      if (one.linkId !== null) await this.invitations.close(knownId<'Invitation'>(one.linkId), at);
      return next;
    }
    if (act.do === 'refuse') return decidedService(one, { serves: false, by, reason, at });
    const next = decidedService(one, { serves: true, standing: standing!, by, reason, at });
    await this.role.give({ memberId, by, reason });
    return next;
  }
}
