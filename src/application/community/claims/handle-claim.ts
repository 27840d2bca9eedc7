import {
  assignedClaim,
  type Claim,
  type ClaimId,
  ClaimNotFound,
  closedClaim,
  extendedClaim,
} from '#domain/community/claims/claim';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { ClaimLetters, Claims } from './claims.port.ts';

/** What the team does with a request. */
export type ClaimAct =
  | { readonly do: 'assign'; readonly to: string | null }
  | { readonly do: 'extend'; readonly why: string }
  | { readonly do: 'answer' | 'refuse'; readonly answer: string };

/** The team takes a request, lengthens its time, answers or refuses it with a reason. Whoever filed it is written to. */
export class HandleClaim {
  constructor(
    private readonly claims: Claims,
    private readonly acts: AuditedActs,
    private readonly letters: ClaimLetters,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, ClaimNotFound, ClaimOver, ExtensionRefused, InvalidValue beside the field */
  async execute({ actor, id, act }: { actor: Actor; id: ClaimId; act: ClaimAct }): Promise<void> {
    const by = actor.mustBeMember();
    const details: Record<string, unknown> = {};
    await this.acts.run(
      { actor, action: `claim.${act.do}`, object: { kind: 'claim', id }, details },
      async () => {
        actor.mustBeAllowed('privacy.manage');
        if (act.do === 'assign' && act.to !== null) await this.mustHandle(act.to);
      },
      async () => {
        const claim = await this.claims.forChange(id);
        if (!claim) throw new ClaimNotFound();
        const next = this.after(claim, act, by);
        Object.assign(details, { receipt: claim.number, claim: claim.kind, dueOn: next.dueOn });
        await this.claims.save(next);
        if (act.do !== 'assign')
          await this.letters.due(act.do === 'extend' ? 'claim-extended' : 'claim-closed', id);
      },
    );
  }

  private after(claim: Claim, act: ClaimAct, by: string): Claim {
    const at = this.clock.now();
    if (act.do === 'assign') return assignedClaim(claim, act.to);
    if (act.do === 'extend') return extendedClaim(claim, act.why, at);
    const state = act.do === 'answer' ? 'answered' : 'refused';
    return closedClaim(claim, { state, answer: act.answer, by, at });
  }

  /** @throws InvalidValue beside `to` */
  private async mustHandle(memberId: string): Promise<void> {
    const staff = await this.claims.staff();
    if (!staff.some(({ id }) => id === memberId)) throw new InvalidValue('to', 'community.claim-nobody');
  }
}
