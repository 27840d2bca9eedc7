import type { SynonymGroupId } from '#domain/community/search/synonym-group';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Synonyms } from './synonyms.port.ts';

interface DeleteSynonymsCommand {
  readonly actor: Actor;
  readonly id: SynonymGroupId;
}

export class DeleteSynonyms {
  constructor(
    private readonly synonyms: Synonyms,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SynonymGroupNotFound, NotAllowed */
  async execute({ actor, id }: DeleteSynonymsCommand): Promise<void> {
    actor.mustBeAllowed('search.manage');
    await this.unitOfWork.run(() => this.synonyms.remove(id));
  }
}
