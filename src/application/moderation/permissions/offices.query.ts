import type { Grant, Permission, Role } from '#domain/shared/actor';
import type { Standing } from '#domain/moderation/sanctions/standing';

/** What members are to Moderation now: asked anew each time, never remembered. */
export interface OfficesQuery {
  execute(memberIds: readonly string[]): Promise<ReadonlyMap<string, Office>>;
  /** Places of those whose office, or what roles may do, is another than when the print at the same place was made. */
  changed(memberIds: readonly string[], prints: readonly string[]): Promise<readonly number[]>;
}

export interface Office {
  readonly role: Role;
  readonly standing: Standing;
  /** Slugs. */
  readonly groups: readonly string[];
  /** What they may do, given the status that Community keeps of them. */
  rightsUnder(status: string): ReadonlyMap<Permission, Grant>;
  /** Of all that is said here, and of what roles may do: as long as it is the same, so is the rest. */
  readonly print: string;
}
