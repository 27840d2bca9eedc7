import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';
import type {
  IdeaCommentView,
  IdeaLink,
  IdeaRow,
  IdeaView,
  MergeForeseen,
  OwnIdeaComment,
  SimilarIdea,
} from './idea-view.ts';

/** How ideas are put in order: the most supported, the latest, the most supported of late. */
export const IDEA_ORDERS = ['votes', 'new', 'trending'] as const;
export type IdeaOrder = (typeof IDEA_ORDERS)[number];

export interface IdeasAsked {
  readonly order: IdeaOrder;
  /** Without the merged ones, where none is asked for. */
  readonly status: string | null;
  readonly theme: string | null;
  readonly branch: string | null;
  /** Those of the viewer alone: proposed, or supported. */
  readonly mine: 'proposed' | 'supported' | null;
  readonly cursor: string | null;
  readonly limit?: number | undefined;
}

export interface IdeaListQuery {
  /** @throws InvalidValue `cursor.broken` */
  execute(actor: Actor, asked: IdeasAsked): Promise<Page<IdeaRow>>;
}

export interface NextStaleSupportQuery {
  /** When any support is next no longer of late, which may put the ideas of the moment in another order; null for never. */
  after(moment: Date): Promise<Date | null>;
}

export interface IdeaPageQuery {
  /** @param key number or id @throws IdeaNotFound */
  execute(actor: Actor, key: string): Promise<IdeaView>;
}

export interface IdeaCommentsQuery {
  /** The first first, of an idea that the actor may know of. @throws InvalidValue `cursor.broken`, IdeaNotFound */
  execute(
    actor: Actor,
    ideaId: string,
    cursor: string | null,
    limit?: number,
  ): Promise<Page<IdeaCommentView>>;
}

export interface IdeaCommentPlaceQuery {
  /** The place of a page of comments on which this one is; null for the first, also where there is nothing for the actor to see. */
  execute(actor: Actor, commentId: string): Promise<string | null>;
}

export interface OwnIdeaCommentQuery {
  /** @throws CommentNotFound where it is not theirs, or gone */
  execute(actor: Actor, commentId: string): Promise<OwnIdeaComment>;
}

export interface SimilarIdeasQuery {
  /** What may say the same already, the nearest first, few. */
  execute(actor: Actor, title: string): Promise<readonly SimilarIdea[]>;
}

export interface RoadmapQuery {
  /** What is planned, in progress and delivered: the most supported of each, or the latest delivered. */
  execute(actor: Actor): Promise<{
    readonly planned: readonly IdeaRow[];
    readonly in_progress: readonly IdeaRow[];
    readonly delivered: readonly IdeaRow[];
  }>;
}

export interface MergeForeseenQuery {
  /** @param into number of the other one @throws IdeaNotFound, NotAllowed */
  execute(actor: Actor, ideaId: string, into: number): Promise<MergeForeseen>;
}

export interface IdeaTitlesQuery {
  /** Of ideas that the actor may know of, by number. */
  execute(actor: Actor, numbers: readonly number[]): Promise<ReadonlyMap<number, IdeaLink>>;
}

export interface IdeaExportQuery {
  /** Every idea that stands, in pieces, by number. @throws NotAllowed */
  execute(actor: Actor): AsyncIterable<readonly IdeaRow[]>;
}
