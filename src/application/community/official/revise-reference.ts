import type { ReferenceAnswerId, ReferenceVersionId } from '#domain/community/official/reference-answer';
import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { RegulatoryValues, Rules } from '#domain/community/official/rules.port';
import type { Actor } from '#domain/shared/actor';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { knownId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { WordsTold } from '../words/words.gate.ts';
import {
  holdEveryValue,
  type ReferenceComposer,
  type ReferenceDraft,
  saidBy,
  type SaidTexts,
} from './reference-text.composer.ts';
import { mustAuthorIn, type SealingAgents } from './sealing-agent.policy.ts';

interface ReviseReferenceCommand extends ReferenceDraft {
  readonly actor: Actor;
  readonly referenceId: ReferenceAnswerId;
  /** Number of the newest version, as the editor saw it. */
  readonly version: number;
  /** When a passage was taken out of one of its versions last, as the editor saw it; none where never. */
  readonly redactedAt?: Date | null | undefined;
  /** Whether the past is corrected too; only then it may hold from a day that has passed. */
  readonly ofThePast?: boolean | undefined;
}

/** The article says something else from a day on; its former versions stay readable. */
export class ReviseReference {
  constructor(
    private readonly references: ReferenceAnswers,
    private readonly rules: Rules,
    private readonly values: RegulatoryValues,
    private readonly composer: ReferenceComposer,
    private readonly agents: SealingAgents,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(
    command: ReviseReferenceCommand,
  ): Promise<{ slug: string; number: number; told: readonly WordsTold[] }> {
    const { actor, referenceId } = command;
    const categoryId = knownId<'Category'>(command.categoryId);
    return this.acts.run(
      { actor, action: 'reference.revise', object: { kind: 'reference', id: referenceId } },
      async () => {
        const by = await this.agents.of(actor, 'official.author');
        mustAuthorIn(actor, categoryId);
        const stands = await this.unitOfWork.run(async () => saidBy(await this.references.get(referenceId)));
        return { by, stands, text: await this.composer.compose(command, actor, this.clock.now(), stands) };
      },
      async ({ by, stands, text }) => {
        await this.rules.hold(text.terms.ruleIds);
        await holdEveryValue(this.values, text);
        const reference = await this.references.getForChange(referenceId);
        mustAuthorIn(actor, reference.category);
        reference.mustBeAt(command.version);
        reference.mustBeRedactedAsOf(command.redactedAt ?? null);
        mustStillSay(saidBy(reference), stands);
        const version = reference.revise({
          ...command,
          categoryId,
          versionId: this.ids.next<ReferenceVersionId>(),
          text,
          by,
          at: this.clock.now(),
        });
        this.references.addVersion(version);
        return { slug: reference.slug, number: version.number, told: text.told };
      },
    );
  }
}

/** A passage may have been taken out of it since it was judged: it does not come back with what was sent again. @throws ChangedMeanwhile */
function mustStillSay(now: SaidTexts, stood: SaidTexts): void {
  if (Object.entries(stood).some(([field, text]) => now[field] !== text)) throw new ChangedMeanwhile();
}
