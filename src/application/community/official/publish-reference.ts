import {
  ReferenceAnswer,
  type ReferenceAnswerId,
  type ReferenceVersionId,
} from '#domain/community/official/reference-answer';
import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { RegulatoryValues, Rules } from '#domain/community/official/rules.port';
import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { WordsTold } from '../words/words.gate.ts';
import { holdEveryValue, type ReferenceComposer, type ReferenceDraft } from './reference-text.composer.ts';
import { mustAuthorIn, type SealingAgents } from './sealing-agent.policy.ts';

interface PublishReferenceCommand extends ReferenceDraft {
  readonly actor: Actor;
}

/** An article in the name of the organisation, in its first version. */
export class PublishReference {
  constructor(
    private readonly references: ReferenceAnswers,
    private readonly rules: Rules,
    private readonly values: RegulatoryValues,
    private readonly composer: ReferenceComposer,
    private readonly agents: SealingAgents,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  async execute(
    command: PublishReferenceCommand,
  ): Promise<{ id: ReferenceAnswerId; slug: string; told: readonly WordsTold[] }> {
    const { actor } = command;
    const categoryId = knownId<'Category'>(command.categoryId);
    return this.acts.run(
      { actor, action: 'reference.publish', object: { kind: 'reference', id: null } },
      async () => {
        const by = await this.agents.of(actor, 'official.author');
        mustAuthorIn(actor, categoryId);
        return { by, text: await this.composer.compose(command, actor, this.clock.now()) };
      },
      async ({ by, text }) => {
        await this.rules.hold(text.terms.ruleIds);
        await holdEveryValue(this.values, text);
        const { reference, version } = ReferenceAnswer.publish({
          ...command,
          categoryId,
          id: this.ids.next<ReferenceAnswerId>(),
          versionId: this.ids.next<ReferenceVersionId>(),
          text,
          by,
          at: this.clock.now(),
        });
        await this.references.add(reference, version);
        return { id: reference.id, slug: reference.slug, told: text.told };
      },
    );
  }
}
