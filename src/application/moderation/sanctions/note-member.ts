import { boundedText } from '#domain/shared/bounded-text';
import { type Actor, NO_CATEGORY, NotAllowed } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { MEMBER_NOTE } from '../limits.ts';
import type { MemberNotes } from './member-notes.port.ts';

export class NoteMember {
  constructor(
    private readonly notes: MemberNotes,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, InvalidValue beside `text` */
  async execute(command: { actor: Actor; memberId: string; text: string }): Promise<void> {
    const authorId = command.actor.mustBeMember();
    command.actor.mustBeAllowed('sanction.read', NO_CATEGORY);
    if (authorId === command.memberId) throw new NotAllowed('sanction.read');
    const text = boundedText('text', command.text.replaceAll('\u0000', ''), MEMBER_NOTE);
    const note = { id: this.ids.next(), memberId: command.memberId, authorId, text, at: this.clock.now() };
    await this.unitOfWork.run(() => this.notes.add(note));
  }
}
