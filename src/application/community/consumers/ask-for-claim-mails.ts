import type { ClaimId } from '#domain/community/claims/claim';
import { knownId } from '#domain/shared/id';
import { claimMail, dueMail, SEND_CLAIM_MAIL } from '../claims/claim.letters.ts';
import type { Claims } from '../claims/claims.port.ts';
import type { ClaimLetterDueV1 } from '../published/claims.facts.ts';
import type { Consumer, JobQueue } from '../../shared/ports.ts';

/**
 * Whoever filed a request hears what became of it, and each of those who handle it that it is nearly due: one job per letter.
 * The fact waits for as long as no job can be asked for.
 */
export class AskForClaimMails implements Consumer<ClaimLetterDueV1> {
  constructor(
    private readonly jobs: JobQueue,
    private readonly claims: Claims,
  ) {}

  async on({ letter, claimId }: ClaimLetterDueV1): Promise<void> {
    if (letter === 'claim-due') return this.askDue(knownId<'Claim'>(claimId));
    await this.jobs.enqueue(SEND_CLAIM_MAIL, ...claimMail(letter, claimId));
  }

  private async askDue(claimId: ClaimId): Promise<void> {
    const claim = await this.claims.find(claimId);
    if (!claim) return;
    for (const { id } of await this.claims.handlersOf(claim))
      await this.jobs.enqueue(SEND_CLAIM_MAIL, ...dueMail(claim, id));
  }
}
