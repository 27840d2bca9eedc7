import { boundedText } from '#domain/shared/bounded-text';
import { type Actor, NO_CATEGORY, NotAllowed } from '#domain/shared/actor';
import type { PersonalNumbers } from '../published/personal-numbers.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import { MEMBER_NOTE } from '../limits.ts';
import type { MemberNotes } from './member-notes.port.ts';

export class NoteMember {
  constructor(
    private readonly notes: MemberNotes,
    private readonly numbers: PersonalNumbers,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** @returns whether a number of somebody was taken out of it @throws NotAllowed, InvalidValue beside `text` */
  async execute(command: { actor: Actor; memberId: string; text: string }): Promise<{ masked: boolean }> {
    const { actor, memberId } = command;
    // What it says stands in the file of the member, and goes with it.
    const act = { actor, action: 'member.note', object: { kind: 'member', id: memberId } };
    const said = await this.numbers.without(command.text.replaceAll('\u0000', ''));
    const ask = async () => {
      const authorId = actor.mustBeMember();
      actor.mustBeAllowed('sanction.read', NO_CATEGORY);
      if (authorId === memberId) throw new NotAllowed('sanction.read');
      const text = boundedText('text', said.text, MEMBER_NOTE);
      return { id: this.ids.next(), memberId, authorId, text, at: this.clock.now() };
    };
    await this.acts.run(act, ask, (note) => this.notes.add(note));
    return { masked: said.masked };
  }
}
