import type { Actor } from '#domain/shared/actor';
import type { CircleUse, CircleUses } from '../../shared/circle-uses.ts';

/** What is kept for a group, wherever it is: as long as there is something, the group stays. */
export class GroupUsesReader {
  constructor(private readonly uses: CircleUses) {}

  /** @throws NotAllowed */
  execute(actor: Actor, slug: string): Promise<readonly CircleUse[]> {
    actor.mustBeAllowed('role.configure');
    return this.uses.of([`group:${slug}`]);
  }
}
