import type { Actor } from '#domain/shared/actor';

/** What is asked before somebody is shown in a channel such as `chat:0199…`, as being there or as writing. */
export interface ChatSignsQuery {
  /** Whether they may write in it now: nobody is shown writing what will not be taken. */
  mayWrite(actor: Actor, channel: string): Promise<boolean>;
  /** Ids of those of a private conversation whom a block stands between and the actor; none in channels of many. */
  apart(actor: Actor, channel: string): Promise<readonly string[]>;
}
