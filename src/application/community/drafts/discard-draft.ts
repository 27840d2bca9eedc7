import { draftPlace } from '#domain/community/drafts/draft';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Drafts } from './drafts.port.ts';

export class DiscardDraft {
  constructor(
    private readonly drafts: Drafts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: { readonly actor: Actor; readonly place: string }): Promise<void> {
    const member = command.actor.mustBeMember();
    command.actor.mustBeAllowed('draft.keep');
    const place = draftPlace(command.place);
    await this.unitOfWork.run(() => this.drafts.discard(member, place));
  }
}
