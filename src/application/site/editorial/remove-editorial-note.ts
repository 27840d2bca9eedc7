import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { EditorialNotes } from './editorial-notes.port.ts';

/** Takes a note out of the calendar for good. */
export class RemoveEditorialNote {
  constructor(
    private readonly notes: EditorialNotes,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, EditorialNoteNotFound */
  async execute({ actor, id }: { readonly actor: Actor; readonly id: string }): Promise<void> {
    await this.acts.run(
      { actor, action: 'editorial-note.remove', object: { kind: 'editorial-note', id } },
      async () => actor.mustBeAllowed('announcement.publish'),
      async () => this.notes.remove(id),
    );
  }
}
