import type { Actor } from '#domain/shared/actor';

/** Who would come: nobody registers another. */
export interface Attendee {
  readonly actor: Actor;
  /** Their own. */
  readonly branches: readonly string[];
}
