import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { ChoiceBook, Choices } from './choice-book.port.ts';

/** A member leaves the rankings or hides their badges, or comes back: points and badges stay what they are. */
export class SetChoices {
  constructor(
    private readonly book: ChoiceBook,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SignInNeeded */
  async execute({ actor, ...choices }: { readonly actor: Actor } & Choices): Promise<void> {
    const memberId = actor.mustBeMember();
    await this.unitOfWork.run(() => this.book.keep(memberId, choices));
  }
}
