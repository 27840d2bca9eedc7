import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { parisDay } from '#domain/shared/day';
import { judgedTogether } from '#domain/shared/domain-error';
import {
  LEGAL_NOTE,
  type LegalContent,
  legalContent,
  type LegalKind,
  LegalTextChanged,
} from '#domain/site/legal/legal-text';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { LegalTexts } from './legal-texts.port.ts';

interface PublishLegalTextCommand {
  readonly actor: Actor;
  readonly kind: LegalKind;
  readonly content: LegalContent;
  /** What changed, for those who come later. */
  readonly note: string;
  /** The number of the version that was looked at; 0 for none. */
  readonly version: number;
}

/** Puts a new version of a text that the law asks for in force. Former ones stay readable. */
export class PublishLegalText {
  constructor(
    private readonly texts: LegalTexts,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues beside the fields, LegalTextChanged */
  async execute({ actor, kind, content, note, version }: PublishLegalTextCommand): Promise<void> {
    const by = actor.mustBeMember();
    const at = this.clock.now();
    await this.acts.run(
      {
        actor,
        action: 'legal.publish',
        object: { kind: 'legal-text', id: null },
        details: { text: kind, number: version + 1, note: note.slice(0, LEGAL_NOTE.max) },
      },
      async () => {
        actor.mustBeAllowed('privacy.manage');
        return judgedTogether({
          content: () => legalContent(kind, content, parisDay(at)),
          note: () => boundedText('note', note, LEGAL_NOTE),
        });
      },
      async (judged) => {
        const isNew = await this.texts.add(kind, { ...judged, number: version + 1, by, publishedAt: at });
        if (!isNew) throw new LegalTextChanged();
      },
    );
  }
}
