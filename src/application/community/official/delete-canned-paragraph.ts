import type { CannedParagraphId } from '#domain/community/official/ids';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { CannedParagraphs } from './canned-paragraphs.port.ts';

interface DeleteCannedParagraphCommand {
  readonly actor: Actor;
  readonly id: CannedParagraphId;
}

export class DeleteCannedParagraph {
  constructor(
    private readonly paragraphs: CannedParagraphs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ actor, id }: DeleteCannedParagraphCommand): Promise<void> {
    actor.mustBeAllowed('official.review', NO_CATEGORY);
    await this.unitOfWork.run(() => this.paragraphs.remove(id));
  }
}
