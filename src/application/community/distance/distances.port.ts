import type { Distance } from '#domain/community/distance/distance';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';

export interface DistanceCommand {
  readonly actor: Actor;
  readonly otherId: MemberId;
  readonly distance: Distance;
}

/** Whom members keep at a distance. */
export interface Distances {
  /** Somebody with a standing account, null for nobody. */
  person(id: MemberId): Promise<{ readonly id: MemberId; readonly role: string } | null>;
  /**
   * Within a unit of work; once, however often it is asked for.
   * @param max of one member, both kinds together
   * @returns whether there was room
   */
  keep(member: MemberId, other: MemberId, distance: Distance, at: Date, max: number): Promise<boolean>;
  end(member: MemberId, other: MemberId, distance: Distance): Promise<void>;
}
