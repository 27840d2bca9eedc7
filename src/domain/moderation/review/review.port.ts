import type { MemberId } from '../../shared/id.ts';
import type { ContentRef } from '../decisions/ids.ts';
import type { ReviewItemId, ReviewNoteId } from './ids.ts';
import type { ReviewItem } from './review-item.ts';

export interface ReviewItems {
  /** Held until the transaction ends. @throws ItemNotFound */
  getForChange(id: ReviewItemId): Promise<ReviewItem>;
  /** Until the transaction ends, nobody else opens a case of this piece; whoever would waits. */
  takeTurn(target: ContentRef): Promise<void>;
  /** The open case of a piece, held; where there is none `make` opens one. Others who ask at the same time wait. */
  openFor(target: ContentRef, make: () => ReviewItem): Promise<ReviewItem>;
  /** The open cases of a piece and of whatever is part of it, held. */
  openWithin(whole: ContentRef): Promise<readonly ReviewItem[]>;
  /** The open cases of what is written in a category, held. */
  openIn(categoryId: string): Promise<readonly ReviewItem[]>;
  /** The open case of a piece, held, if there is one. */
  openOn(target: ContentRef): Promise<ReviewItem | null>;
}

/** What moderators tell each other; kept apart from all that anybody else may read. */
export interface ReviewNotes {
  add(p: {
    id: ReviewNoteId;
    itemId: ReviewItemId;
    authorId: MemberId;
    text: string;
    at: Date;
  }): Promise<void>;
}
