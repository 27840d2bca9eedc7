import type { Actor } from '../../shared/actor.ts';

/** Who would come: nobody registers another. */
export interface Attendee {
  readonly actor: Actor;
  /** Their own. */
  readonly branches: readonly string[];
}
