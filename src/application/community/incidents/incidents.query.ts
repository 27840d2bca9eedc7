import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';

interface TopicNamed {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

/** An incident in a few words, with the topic that answers it. */
export interface IncidentInShort {
  readonly number: number;
  readonly title: string;
  readonly known: string;
  readonly openedAt: Date;
  readonly solvedAt: Date | null;
  readonly topic: TopicNamed;
}

export interface IncidentView extends IncidentInShort {
  readonly gathered: number;
  /** The latest first. */
  readonly log: readonly {
    readonly id: string;
    readonly kind: 'opened' | 'news' | 'solved';
    readonly text: string;
    readonly at: Date;
  }[];
}

/** How a topic stands to an incident. */
export interface IncidentOfTopic extends IncidentInShort {
  /** Of the official one, which a page that names it hangs on. */
  readonly topicId: string;
  /** It answers the incident. */
  readonly isOfficial: boolean;
}

/** What those see who run it: also where its official topic is not to be read any more, so that it can still be solved. */
export interface IncidentCount extends Omit<IncidentInShort, 'topic'> {
  /** Null where it is gone, or hidden from them. */
  readonly topic: TopicNamed | null;
  /** Of the questions that they may know of. */
  readonly gathered: number;
  /** Who asked or follow these, each once. */
  readonly concerned: number;
}

export interface GatheredQuestion extends TopicNamed {
  readonly openedAt: Date;
  readonly replyCount: number;
}

export interface IncidentDesk extends IncidentCount {
  /** The latest gathered first; 200 at most. */
  readonly questions: readonly (GatheredQuestion & { readonly gatheredAt: Date; readonly closed: boolean })[];
  /** Questions that look like it and that no incident has; the nearest first, 50 at most. None once it is solved. */
  readonly candidates: readonly GatheredQuestion[];
}

/** Incidents, of which readers know whose official topic they may know of. */
export interface IncidentsQuery {
  /** @throws IncidentNotFound */
  one(actor: Actor, number: number): Promise<IncidentView>;
  /** That a topic belongs to, or answers; the one that lasts before the one that is solved. */
  ofTopic(actor: Actor, topicId: Id<'Topic'>): Promise<IncidentOfTopic | null>;
  /** Those that last and that a new question looks like, at most 3. */
  like(actor: Actor, title: string): Promise<readonly IncidentInShort[]>;
  /** Those that last and whose official topic the reader may know of, the latest first; 200 at most. */
  lasting(actor: Actor): Promise<readonly IncidentInShort[]>;
  /** All, the latest first. @throws NotAllowed */
  all(actor: Actor): Promise<readonly IncidentCount[]>;
  /** @param words looked for beside those of the incident. @throws NotAllowed, IncidentNotFound */
  desk(actor: Actor, number: number, words: string): Promise<IncidentDesk>;
}
