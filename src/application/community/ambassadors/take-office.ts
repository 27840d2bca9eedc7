import {
  AmbassadorAlready,
  answeredInvitation,
  askedToServe,
  type Ambassadorship,
  AmbassadorshipMoved,
  type AmbassadorshipId,
  type AmbassadorStanding,
  endedService,
  mustOpenLink,
  wishedToGoOn,
  withdrawnAsking,
} from '#domain/community/ambassadors/ambassadorship';
import { INVITATION_LIMITS, type InvitationId, linkTermsOf } from '#domain/community/invitations/invitation';
import type { Sessions } from '#domain/community/accounts/accounts.port';
import type { Actor } from '#domain/shared/actor';
import { endOf } from '#domain/shared/day';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import { knownId, type MemberId } from '#domain/shared/id';
import type { AmbassadorRole } from '../../moderation/published/ambassador-role.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, Secrets, Throttle, ThrottleRule } from '../../shared/ports.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import type { WordsGate } from '../words/words.gate.ts';
import type { AmbassadorStandings } from './ambassador.standings.ts';
import type { Ambassadorships } from './ambassadors.port.ts';

/** What a member does about being an ambassador. */
export type OfficeAct =
  | {
      readonly do: 'ask';
      readonly motivation: string;
      readonly charter: boolean;
      /** The member was warned of what the motivation says, and goes on. */
      readonly agreed?: boolean;
    }
  | { readonly do: 'accept'; readonly charter: boolean }
  | { readonly do: 'withdraw' | 'decline' | 'leave' | 'go-on' | 'link' };

/** Where those who come by the links of ambassadors were found, in figures. */
export const AMBASSADOR_SOURCE = 'ambassadeurs';
const DAY = 24 * 3600;
const ASKED: ThrottleRule = { name: 'ambassador-ask', limit: 5, windowSeconds: DAY };
const LINKS: ThrottleRule = { name: 'ambassador-link', limit: 5, windowSeconds: DAY };
/** Whoever stops asks no right for it. */
const STOPS: readonly OfficeAct['do'][] = ['withdraw', 'decline', 'leave'];

/** What gives the role or takes it back at once. */
const CHANGES_ROLE: readonly OfficeAct['do'][] = ['accept', 'leave'];

interface TakeOfficeCommand {
  readonly actor: Actor;
  readonly act: OfficeAct;
  /** In which it is done. */
  readonly session: { readonly id: string; readonly confirmedAt: Date } | null;
}

interface RenewedSession {
  readonly secret: string;
  readonly expiresAt: Date;
}

/** What is known before the act begins. */
interface Known {
  readonly standing: AmbassadorStanding;
  /** As it may be kept. */
  readonly motivation: string;
}

/** A member asks to be an ambassador, answers an invitation, has a link of their own, goes on or leaves: by themselves. */
export class TakeOffice {
  constructor(
    private readonly book: Ambassadorships,
    private readonly standings: AmbassadorStandings,
    private readonly role: AmbassadorRole,
    private readonly invitations: Invitations,
    private readonly sessions: Sessions,
    private readonly words: WordsGate,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws SignInNeeded, NotAllowed, IdentityNotConfirmed where it changes their role, TooManyTries, InvalidValue, AmbassadorNotYet, AmbassadorNotFit, AmbassadorAlready, AmbassadorshipMoved, OfficeTaken, SessionNotFound */
  async execute({ actor, act, session }: TakeOfficeCommand): Promise<RenewedSession | null> {
    const memberId = actor.mustBeMember();
    const object = { kind: 'member', id: memberId };
    const renewed = await this.acts.run(
      { actor, action: `ambassador.${act.do}`, object },
      () => {
        if (CHANGES_ROLE.includes(act.do)) mustBeFresh(session, this.clock.now());
        return this.known(actor, act);
      },
      async (known) => {
        const at = this.clock.now();
        const lasting = await this.book.lastingOf(memberId);
        if (act.do !== 'ask') {
          if (!lasting) throw new AmbassadorshipMoved();
          await this.book.save(await this.after(lasting, act, { at, known }));
          return session !== null && CHANGES_ROLE.includes(act.do)
            ? this.carriedOn(session.id, memberId)
            : null;
        }
        if (lasting) throw new AmbassadorAlready();
        const id = this.ids.next<AmbassadorshipId>();
        await this.book.add(askedToServe({ id, memberId, charter: act.charter, ...known!, at }));
        return null;
      },
    );
    this.role.settle(memberId);
    return renewed;
  }

  /** Every session of the former role ends; the one in which they changed it, and were shown to be them, goes on under a new secret. */
  private async carriedOn(sessionId: string, memberId: MemberId): Promise<RenewedSession> {
    const secret = this.secrets.next();
    const hash = this.secrets.hash(secret);
    const id = knownId<'Session'>(sessionId);
    // Not before the role was changed.
    return { secret, expiresAt: await this.sessions.carryOn(id, memberId, hash, this.clock.now()) };
  }

  /** Other contexts are asked before the transaction opens; how they stand, for what begins something. */
  private async known(actor: Actor, act: OfficeAct): Promise<Known | null> {
    if (STOPS.includes(act.do)) return null;
    actor.mustBeAllowed('member.edit-self');
    const memberId = actor.mustBeMember();
    if (act.do === 'link') await this.throttle.hit(LINKS, memberId);
    if (act.do !== 'ask') return { standing: await this.standings.of(memberId), motivation: '' };
    await this.throttle.hit(ASKED, memberId);
    // As a presentation is judged; it cannot wait, and the team reads it anyway.
    const texts = [{ field: 'bio', name: 'motivation', text: act.motivation }];
    const passed = await this.words.pass(actor, 'profile', texts, { agreed: act.agreed, canWait: false });
    return { standing: await this.standings.of(memberId), motivation: passed.text('motivation') };
  }

  private async after(
    one: Ambassadorship,
    act: Exclude<OfficeAct, { do: 'ask' }>,
    { at, known }: { readonly at: Date; readonly known: Known | null },
  ): Promise<Ambassadorship> {
    switch (act.do) {
      case 'withdraw':
        return withdrawnAsking(one, at);
      case 'decline':
        return answeredInvitation(one, { serves: false, at });
      case 'accept': {
        const { standing } = known!;
        const next = answeredInvitation(one, { serves: true, charter: act.charter, standing, at });
        await this.role.give({ memberId: one.memberId, by: one.invitedBy!, reason: one.reason });
        return next;
      }
      case 'go-on':
        return wishedToGoOn(one, at);
      case 'link':
        mustOpenLink(one, known!.standing);
        return this.withLink(one, at);
      case 'leave': {
        const next = endedService(one, { why: 'left', at });
        await this.role.end({ memberId: one.memberId, by: one.memberId, reason: 'ambassador.leave' });
        if (one.linkId !== null) await this.invitations.close(knownId<'Invitation'>(one.linkId), at);
        return next;
      }
    }
  }

  /** A new one in the place of the former, to the end of the last day of the term. */
  private async withLink(one: Ambassadorship, at: Date): Promise<Ambassadorship> {
    if (one.linkId !== null) await this.invitations.close(knownId<'Invitation'>(one.linkId), at);
    const { uses, days } = INVITATION_LIMITS;
    const longest = linkTermsOf({ source: AMBASSADOR_SOURCE, uses: uses.max, days: days.max }, at);
    const lastMoment = endOf(one.until!);
    const terms = { ...longest, expiresAt: lastMoment < longest.expiresAt ? lastMoment : longest.expiresAt };
    const id = this.ids.next<InvitationId>();
    await this.invitations.addLink({ id, code: this.secrets.next(), terms, by: one.memberId, at });
    return { ...one, linkId: id };
  }
}
