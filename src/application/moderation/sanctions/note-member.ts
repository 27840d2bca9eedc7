import { boundedText } from '#domain/shared/bounded-text';
import { type Actor, NO_CATEGORY, NotAllowed } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import { MEMBER_NOTE } from '../limits.ts';
import type { MemberNotes } from './member-notes.port.ts';

export class NoteMember {
  constructor(
    private readonly notes: MemberNotes,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, InvalidValue beside `text` */
  async execute(command: { actor: Actor; memberId: string; text: string }): Promise<void> {
    const { actor, memberId } = command;
    // What it says stands in the file of the member, and goes with it.
    const act = { actor, action: 'member.note', object: { kind: 'member', id: memberId } };
    const ask = async () => {
      const authorId = actor.mustBeMember();
      actor.mustBeAllowed('sanction.read', NO_CATEGORY);
      if (authorId === memberId) throw new NotAllowed('sanction.read');
      const text = boundedText('text', command.text.replaceAll('\u0000', ''), MEMBER_NOTE);
      return { id: this.ids.next(), memberId, authorId, text, at: this.clock.now() };
    };
    await this.acts.run(act, ask, (note) => this.notes.add(note));
  }
}
