import type { CannedParagraphId } from '#domain/community/official/ids';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { IN_ITS_NAME, type WordsGate, type WordsTold } from '../words/words.gate.ts';
import type { CannedParagraphs } from './canned-paragraphs.port.ts';

interface SaveCannedParagraphCommand {
  readonly actor: Actor;
  /** Null for a new one. */
  readonly id: CannedParagraphId | null;
  /** When it was changed last, as its form showed it; null for a new one. */
  readonly seen: Date | null;
  readonly title: string;
  readonly body: string;
}

export class SaveCannedParagraph {
  constructor(
    private readonly paragraphs: CannedParagraphs,
    private readonly words: WordsGate,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(
    command: SaveCannedParagraphCommand,
  ): Promise<{ id: CannedParagraphId; told: readonly WordsTold[] }> {
    const by = command.actor.mustBeMember();
    command.actor.mustBeAllowed('official.review', NO_CATEGORY);
    const passed = await this.words.pass(command.actor, 'paragraph', textsOf(command), IN_ITS_NAME);
    const title = boundedText('title', passed.text('title'), { min: 2, max: 100 });
    const body = boundedText('body', passed.text('body'), { min: 2, max: 5_000 });
    const id = command.id ?? this.ids.next<CannedParagraphId>();
    const paragraph = { id, title, body, by, at: this.clock.now() };
    await this.unitOfWork.run(() =>
      command.id === null ? this.paragraphs.put(paragraph) : this.paragraphs.change(paragraph, command.seen),
    );
    return { id, told: passed.told };
  }
}

const textsOf = ({ title, body }: SaveCannedParagraphCommand) => [
  { field: 'title', name: 'title', text: title },
  { field: 'post', name: 'body', text: body },
];
