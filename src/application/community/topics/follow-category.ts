import type { Categories } from '#domain/community/categories/categories.port';
import type { CategoryId } from '#domain/community/categories/category';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { mustKnowCategory } from '../categories/known-audience.policy.ts';
import type { FollowLevel, Follows } from './follows.port.ts';

interface FollowCategoryCommand {
  readonly actor: Actor;
  readonly categoryId: CategoryId;
  readonly level: FollowLevel;
}

export class FollowCategory {
  constructor(
    private readonly categories: Categories,
    private readonly follows: Follows,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: FollowCategoryCommand): Promise<void> {
    const member = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      // Who follows goes along where it is merged: that waits, or is waited for.
      const category = await this.categories.getForPlacing(command.categoryId);
      mustKnowCategory(command.actor, category);
      category.mustStand();
      command.actor.mustBeAllowed('topic.follow', category.id);
      await this.follows.setCategory(member, category.id, command.level, this.clock.now());
    });
  }
}
