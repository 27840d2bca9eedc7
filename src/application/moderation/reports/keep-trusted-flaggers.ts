import {
  FlaggerRule,
  judgedFlagger,
  judgedSuspension,
  type TrustedFlagger,
} from '#domain/moderation/reports/trusted-flagger';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { MemberCards } from '../published/member-cards.api.ts';
import type { TrustedFlaggers } from './trusted-flaggers.port.ts';

/** Keeps the register of trusted flaggers: who is in it, and whose status is suspended for misuse. Every act is audited. */
export class KeepTrustedFlaggers {
  constructor(
    private readonly flaggers: TrustedFlaggers,
    private readonly cards: MemberCards,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, FlaggerRule, InvalidValue, InvalidValues beside the fields */
  async appoint(p: { actor: Actor; memberId: MemberId; flagger: TrustedFlagger }): Promise<void> {
    const { actor, memberId } = p;
    await this.act(actor, 'flagger.appoint', memberId, async () => {
      const flagger = judgedFlagger(p.flagger);
      const known = (await this.cards.look([memberId])).get(memberId);
      if (known?.status !== 'active') throw new FlaggerRule('moderation.flagger-not-a-member');
      const entry = { ...flagger, memberId, by: actor.mustBeMember(), at: this.clock.now() };
      if (!(await this.flaggers.add(entry))) throw new FlaggerRule('moderation.flagger-there-already');
    });
  }

  /** @throws NotAllowed, FlaggerRule, InvalidValue beside `why` */
  async suspend(p: { actor: Actor; memberId: MemberId; why: string }): Promise<void> {
    await this.act(p.actor, 'flagger.suspend', p.memberId, () =>
      this.turn(p.memberId, judgedSuspension(p.why)),
    );
  }

  /** @throws NotAllowed, FlaggerRule */
  async restore(p: { actor: Actor; memberId: MemberId }): Promise<void> {
    await this.act(p.actor, 'flagger.restore', p.memberId, () => this.turn(p.memberId, null));
  }

  private async turn(memberId: MemberId, why: string | null): Promise<void> {
    const turned = await this.flaggers.suspend({ memberId, why, at: this.clock.now() });
    if (!turned) throw new FlaggerRule('moderation.flagger-not-found');
  }

  private async act(
    actor: Actor,
    action: 'flagger.appoint' | 'flagger.suspend' | 'flagger.restore',
    memberId: MemberId,
    deed: () => Promise<void>,
  ): Promise<void> {
    await this.acts.run(
      { actor, action, object: { kind: 'member', id: memberId } },
      async () => actor.mustBeAllowed('order.manage'),
      deed,
    );
  }
}
