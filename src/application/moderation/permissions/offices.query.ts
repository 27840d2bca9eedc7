import type { Grant, Permission, Role } from '#domain/shared/actor';
import type { Standing } from '#domain/moderation/sanctions/standing';

/** What members are to Moderation now: asked anew each time, never remembered. */
export interface OfficesQuery {
  execute(memberIds: readonly string[]): Promise<ReadonlyMap<string, Office>>;
}

export interface Office {
  readonly role: Role;
  readonly standing: Standing;
  /** Slugs. */
  readonly groups: readonly string[];
  /** What they may do, given the status that Community keeps of them. */
  rightsUnder(status: string): ReadonlyMap<Permission, Grant>;
}
