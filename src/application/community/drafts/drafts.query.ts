import type { Actor } from '#domain/shared/actor';

export interface DraftRow {
  readonly id: string;
  /** What the text is meant for, as the composer names it. */
  readonly place: string;
  readonly title: string;
  /** Title of the topic that an answer or an edit is of; null for a new topic, or one that is not seen any more. */
  readonly topic: string | null;
  /** The first 200 characters of the source. */
  readonly excerpt: string;
  readonly savedAt: Date;
}

export interface DraftView {
  readonly id: string;
  readonly place: string;
  readonly title: string;
  readonly body: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly savedAt: Date;
  readonly version: number;
}

export interface DraftsQuery {
  /** The newest 100. @throws SignInNeeded */
  execute(actor: Actor): Promise<readonly DraftRow[]>;
}

export interface DraftQuery {
  /** @throws SignInNeeded */
  execute(actor: Actor, place: string): Promise<DraftView | null>;
}
