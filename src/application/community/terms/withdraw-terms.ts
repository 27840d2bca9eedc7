import { TermsNotFound } from '#domain/community/terms/terms-version';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { TermsBook } from './terms.port.ts';

/** Takes the last version back: the one before is in force again, and nobody is asked about it. */
export class WithdrawTerms {
  constructor(
    private readonly book: TermsBook,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, TermsNotFound */
  async execute({ actor, number }: { actor: Actor; number: number }): Promise<void> {
    await this.acts.run(
      { actor, action: 'terms.withdraw', object: { kind: 'terms', id: null }, details: { number } },
      async () => actor.mustBeAllowed('site.configure'),
      async () => {
        if (!(await this.book.withdraw(number, this.clock.now()))) throw new TermsNotFound();
      },
    );
  }
}
