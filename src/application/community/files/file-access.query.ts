import type { Actor } from '#domain/shared/actor';

/** Whether an actor may see a picture that was sent to be shown in a text. */
export interface FileAccessQuery {
  /** @param key of the attachment; its owner may always, others when they may read the post that shows it */
  execute(actor: Actor, key: string): Promise<boolean>;
}
