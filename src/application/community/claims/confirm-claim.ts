import { type Claim, ClaimNotFound, confirmedClaim } from '#domain/community/claims/claim';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { ClaimLetters, ClaimLinks, Claims } from './claims.port.ts';

/** Whoever holds the link of the letter shows that the address is theirs: from now on the time of the law runs. */
export class ConfirmClaim {
  constructor(
    private readonly claims: Claims,
    private readonly links: ClaimLinks,
    private readonly acts: AuditedActs,
    private readonly letters: ClaimLetters,
    private readonly clock: Clock,
  ) {}

  /** Done twice, it stays done. @throws ClaimNotFound, ClaimOver */
  async execute(p: { actor: Actor; number: string; secret: string }): Promise<void> {
    const { actor, number, secret } = p;
    const known = (await this.links.opens(number, secret)) ? await this.claims.byNumber(number) : null;
    if (!known) throw new ClaimNotFound();
    if (known.state === 'open') return;
    const at = this.clock.now();
    await this.acts.run(
      {
        actor,
        action: 'claim.confirm',
        object: { kind: 'claim', id: known.id },
        details: { receipt: number },
      },
      async () => {},
      async () => {
        const claim: Claim | null = await this.claims.forChange(known.id);
        if (!claim) throw new ClaimNotFound();
        await this.claims.save(confirmedClaim(claim, at));
        await this.letters.due('claim-received', known.id);
      },
    );
  }
}
