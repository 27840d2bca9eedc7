import type { Actor } from '#domain/shared/actor';

export interface KnownAuthorQuery {
  /** Whether the actor may gather what somebody of that handle wrote: lists and searches narrow by the same condition. */
  execute(actor: Actor, handle: string): Promise<boolean>;
}
