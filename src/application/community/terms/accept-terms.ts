import { TermsNotFound } from '#domain/community/terms/terms-version';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { TermsBook } from './terms.port.ts';

/** A member accepts a version that they were asked about. Saying it twice changes nothing. */
export class AcceptTerms {
  constructor(
    private readonly book: TermsBook,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SignInNeeded, NotAllowed, TermsNotFound */
  async execute({ actor, number }: { actor: Actor; number: number }): Promise<void> {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed('account.manage-self');
    await this.unitOfWork.run(async () => {
      if (!(await this.book.accept(number, memberId, this.clock.now()))) throw new TermsNotFound();
    });
  }
}
