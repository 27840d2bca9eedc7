import { claimMail, SEND_CLAIM_MAIL } from '../claims/claim.letters.ts';
import type { ClaimLetterDueV1 } from '../published/claims.facts.ts';
import type { Consumer, JobQueue } from '../../shared/ports.ts';

/** Whoever filed a request hears what became of it: one job per letter. The fact waits for as long as no job can be asked for. */
export class AskForClaimMails implements Consumer<ClaimLetterDueV1> {
  constructor(private readonly jobs: JobQueue) {}

  async on({ letter, claimId }: ClaimLetterDueV1): Promise<void> {
    await this.jobs.enqueue(SEND_CLAIM_MAIL, ...claimMail(letter, claimId));
  }
}
