import type { CategoryId } from '#domain/community/categories/category';
import type { Desk } from '#domain/community/official/desk.port';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';

const MAX_TARGET_DAYS = 60;

interface SetResponseTargetCommand {
  readonly actor: Actor;
  readonly categoryId: CategoryId;
  /** 1 to 60; null for the common promise of 5. */
  readonly workingDays: number | null;
}

/** Within how many working days a question of a category is answered. */
export class SetResponseTarget {
  constructor(
    private readonly desk: Desk,
    private readonly acts: AuditedActs,
  ) {}

  async execute({ actor, categoryId, workingDays }: SetResponseTargetCommand): Promise<void> {
    await this.acts.run(
      {
        actor,
        action: 'official.target',
        object: { kind: 'category', id: categoryId },
        details: { workingDays },
      },
      async () => {
        actor.mustBeAllowed('official.review', categoryId);
        if (
          workingDays !== null &&
          !(Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= MAX_TARGET_DAYS)
        )
          throw new InvalidValue('workingDays', 'field.invalid');
      },
      () => this.desk.setTarget(categoryId, workingDays),
    );
  }
}
