import type { CannedParagraphId } from '#domain/community/official/ids';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { IN_ITS_NAME, type WordsGate, type WordsTold } from '../words/words.gate.ts';
import type { CannedParagraphs } from './canned-paragraphs.port.ts';

interface SaveCannedParagraphCommand {
  readonly actor: Actor;
  /** What stands already, and the version of it that the form showed; null for a new one. */
  readonly of: { readonly id: CannedParagraphId; readonly version: number } | null;
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
    const id = command.of?.id ?? this.ids.next<CannedParagraphId>();
    const paragraph = { id, title, body, by, at: this.clock.now() };
    await this.unitOfWork.run(() =>
      command.of === null
        ? this.paragraphs.put(paragraph)
        : this.paragraphs.change(paragraph, command.of.version),
    );
    return { id, told: passed.told };
  }
}

const textsOf = ({ title, body }: SaveCannedParagraphCommand) => [
  { field: 'title', name: 'title', text: title },
  { field: 'post', name: 'body', text: body },
];
