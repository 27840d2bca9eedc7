import type { Actor } from '#domain/shared/actor';

/** Whether an actor may be rung for what happens in a channel such as `topic:0199…`. Unknown channels are refused. */
export interface ChannelAccessQuery {
  execute(actor: Actor, channel: string): Promise<boolean>;
}
