import {
  MAX_SYNONYM_GROUPS,
  SynonymGroup,
  type SynonymGroupId,
  TooManySynonymGroups,
} from '#domain/community/search/synonym-group';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { Synonyms } from './synonyms.port.ts';

interface SaveSynonymsCommand {
  readonly actor: Actor;
  /** Null for a new group. */
  readonly id: SynonymGroupId | null;
  readonly terms: readonly string[];
}

export class SaveSynonyms {
  constructor(
    private readonly synonyms: Synonyms,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `terms`, TooManySynonymGroups, SynonymGroupNotFound, NotAllowed */
  async execute({ actor, id, terms }: SaveSynonymsCommand): Promise<{ id: SynonymGroupId }> {
    const by = actor.mustBeMember();
    actor.mustBeAllowed('search.manage');
    const group = SynonymGroup.of(id ?? this.ids.next<SynonymGroupId>(), terms);
    const wordless = await this.synonyms.wordless(group.terms);
    if (wordless !== null) throw new InvalidValue('terms', 'search.synonym-wordless', { term: wordless });
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      const groups = await this.synonyms.hold();
      if (id === null && groups >= MAX_SYNONYM_GROUPS) throw new TooManySynonymGroups();
      const taken = await this.synonyms.taken(group);
      if (taken) throw new InvalidValue('terms', 'search.synonym-taken', { ...taken });
      await (id === null ? this.synonyms.add(group, by, at) : this.synonyms.change(group, by, at));
    });
    return { id: group.id };
  }
}
