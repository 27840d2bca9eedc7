import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { ChoiceBook } from '../choices/choice-book.port.ts';

/** A member has seen what is new: it is not told again. */
export class NoteCelebrationsSeen {
  constructor(
    private readonly book: ChoiceBook,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SignInNeeded */
  async execute(actor: Actor): Promise<void> {
    const memberId = actor.mustBeMember();
    await this.unitOfWork.run(() => this.book.noteSeen(memberId, this.clock.now()));
  }
}
