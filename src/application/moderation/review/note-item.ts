import type { ReviewNoteId } from '#domain/moderation/review/ids';
import type { ReviewItems, ReviewNotes } from '#domain/moderation/review/review.port';
import { judgedNote, type ReviewItemId } from '#domain/moderation/review/review-item';
import type { Actor } from '#domain/shared/actor';
import type { PersonalNumbers } from '../published/personal-numbers.api.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';

interface NoteItemCommand {
  readonly actor: Actor;
  readonly itemId: ReviewItemId;
  readonly note: string;
}

/** Leaves a note for colleagues beside a case, open or decided. */
export class NoteItem {
  constructor(
    private readonly items: ReviewItems,
    private readonly notes: ReviewNotes,
    private readonly numbers: PersonalNumbers,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns whether a number of somebody was taken out of it @throws ItemNotFound, NotAllowed, InvalidValue */
  async execute({ actor, itemId, note }: NoteItemCommand): Promise<{ masked: boolean }> {
    const said = await this.numbers.without(note);
    const text = judgedNote(said.text);
    await this.unitOfWork.run(async () => {
      const item = await this.items.getForChange(itemId);
      const at = this.clock.now();
      item.noted(actor, at);
      const id = this.ids.next<ReviewNoteId>();
      await this.notes.add({ id, itemId, authorId: actor.mustBeMember(), text, at });
    });
    return { masked: said.masked };
  }
}
