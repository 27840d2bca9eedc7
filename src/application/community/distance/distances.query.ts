import type { Distance } from '#domain/community/distance/distance';
import type { Actor } from '#domain/shared/actor';

/** Somebody whom the reader keeps at a distance. */
export interface DistantMember {
  readonly id: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly avatarKey: string | null;
  readonly block: boolean;
  readonly mute: boolean;
}

/** Whom the reader keeps at a distance, by name; nobody else may ask. */
export interface DistancesQuery {
  /** As many as one member may have. */
  all(actor: Actor): Promise<readonly DistantMember[]>;
  /** Of these, those whose words the reader asks for before they read them: never the team, and for a visitor nobody. */
  folded(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** What stands between the reader and one other. */
  to(actor: Actor, otherId: string): Promise<Readonly<Record<Distance, boolean>>>;
}
