import type { ReviewItems } from '#domain/moderation/review/review.port';
import type { ReviewItemId } from '#domain/moderation/review/review-item';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';

interface ClaimItemCommand {
  readonly actor: Actor;
  readonly itemId: ReviewItemId;
  /** Whom it was said to be taken over from, null for nobody; nobody is asked about it where that is not told. */
  readonly over?: MemberId | null | undefined;
}

/** Takes a case: nobody else decides of it for half an hour, unless somebody of a higher rank takes it over. */
export class ClaimItem {
  constructor(
    private readonly items: ReviewItems,
    private readonly rights: RoleRights,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ItemNotFound, ReviewRule, NotAllowed */
  async execute({ actor, itemId, over }: ClaimItemCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      const item = await this.items.getForChange(itemId);
      const at = this.clock.now();
      const holder = item.holderAt(at);
      const role = holder && (await this.rights.officeOf(holder)).role;
      item.claim(actor, at, role, over);
    });
  }
}
