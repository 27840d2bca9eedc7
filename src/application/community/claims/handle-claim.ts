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
import type { PersonalNumbers } from '../../moderation/published/personal-numbers.api.ts';
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
    private readonly numbers: PersonalNumbers,
    private readonly clock: Clock,
  ) {}

  /** @returns whether a number of somebody was taken out of what is answered @throws NotAllowed, ClaimNotFound, ClaimOver, ExtensionRefused, InvalidValue beside the field */
  async execute({
    actor,
    id,
    act: asked,
  }: {
    actor: Actor;
    id: ClaimId;
    act: ClaimAct;
  }): Promise<{ masked: boolean }> {
    const { act, masked } = await this.withoutNumbers(asked);
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
    return { masked };
  }

  private async withoutNumbers(act: ClaimAct): Promise<{ act: ClaimAct; masked: boolean }> {
    if (act.do === 'assign') return { act, masked: false };
    const { text, masked } = await this.numbers.without(act.do === 'extend' ? act.why : act.answer);
    return { act: act.do === 'extend' ? { ...act, why: text } : { ...act, answer: text }, masked };
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
