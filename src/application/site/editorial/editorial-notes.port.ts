import type { EditorialNote } from '#domain/site/editorial/editorial-note';
import type { Actor } from '#domain/shared/actor';

export interface HeldNote extends EditorialNote {
  readonly id: string;
  readonly version: number;
}

interface By {
  readonly by: string | null;
  readonly at: Date;
}

/** What the team writes into its calendar. */
export interface EditorialNotes {
  add(id: string, note: EditorialNote, p: By): Promise<void>;
  /** In place of the one of that version. @throws EditorialNoteNotFound, ChangedMeanwhile */
  put(id: string, note: EditorialNote, p: By & { readonly version: number }): Promise<void>;
  /** @throws EditorialNoteNotFound */
  remove(id: string): Promise<void>;
}

export interface EditorialNotesQuery {
  /** Of these days, the last one excluded; 500 at most. @throws NotAllowed */
  between(
    actor: Actor,
    days: { readonly from: string; readonly before: string },
  ): Promise<readonly HeldNote[]>;
  /** @throws NotAllowed, EditorialNoteNotFound */
  one(actor: Actor, id: string): Promise<HeldNote>;
}
