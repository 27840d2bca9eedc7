import type { Actor } from '#domain/shared/actor';

export interface TagView {
  readonly slug: string;
  readonly label: string;
  readonly description: string;
  /** Topics the actor may know of. */
  readonly topicCount: number;
}

export interface TagsQuery {
  /** All of them, by label; at most 1,000. */
  execute(actor: Actor): Promise<readonly TagView[]>;
  /** Those that most topics carry, most first; may be half a minute old. */
  mostUsed(actor: Actor, count: number): Promise<readonly TagView[]>;
  /** Labels by slug, of all tags. */
  labels(): Promise<ReadonlyMap<string, string>>;
}

export interface TagQuery {
  execute(actor: Actor, slug: string): Promise<TagView | null>;
}
