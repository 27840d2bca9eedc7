import type { Actor } from '#domain/shared/actor';
import { editorialNote, type NoteTerms } from '#domain/site/editorial/editorial-note';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { EditorialNotes } from './editorial-notes.port.ts';

interface SaveEditorialNoteCommand extends NoteTerms {
  readonly actor: Actor;
  /** The one to change, move or call done, with its version as the form showed it; null for a new one. */
  readonly changes: { readonly id: string; readonly version: number } | null;
}

/** Writes into the calendar of the team what is to be published on a day. */
export class SaveEditorialNote {
  constructor(
    private readonly notes: EditorialNotes,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, EditorialNoteNotFound, ChangedMeanwhile */
  async execute(command: SaveEditorialNoteCommand): Promise<{ id: string }> {
    const { actor, changes, title, state } = command;
    const id = changes?.id ?? this.ids.next<string>();
    const object = { kind: 'editorial-note', id };
    await this.acts.run(
      { actor, action: 'editorial-note.save', object, details: { title, state } },
      async () => {
        actor.mustBeAllowed('announcement.publish');
        return editorialNote(command);
      },
      async (note) => {
        const by = { by: actor.memberId, at: this.clock.now() };
        if (changes) await this.notes.put(id, note, { ...by, version: changes.version });
        else await this.notes.add(id, note, by);
      },
    );
    return { id };
  }
}
