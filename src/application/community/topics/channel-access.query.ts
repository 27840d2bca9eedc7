import type { Actor } from '#domain/shared/actor';

/**
 * Whether an actor may be rung for what happens in a channel such as `topic:0199…`. Unknown channels are refused.
 */
export interface ChannelAccessQuery {
  /** @returns the circle that the actor may join, named by who may hear, empty where that never changes; null when refused */
  execute(actor: Actor, channel: string): Promise<string | null>;
}
