import type { WordRuleId, WordRuleVersionId } from '#domain/moderation/words/ids';
import {
  type RawWordDefinition,
  wordDefinition,
  type WordWorkshop,
} from '#domain/moderation/words/word-definition';
import { WordRule } from '#domain/moderation/words/word-rule';
import type { WordRules } from '#domain/moderation/words/word-rules.port';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';

interface DraftWordRuleCommand {
  readonly actor: Actor;
  /** Lower-case words joined by hyphens, unique. */
  readonly key: string;
  readonly definition: RawWordDefinition;
  readonly note: string;
}

/** A rule that applies to nothing yet. */
export class DraftWordRule {
  constructor(
    private readonly rules: WordRules,
    private readonly workshop: WordWorkshop,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws InvalidValue beside what is wrong, `shared.already-taken` beside `key` */
  execute({ actor, key, definition, note }: DraftWordRuleCommand): Promise<{ key: string }> {
    return this.acts.run(
      { actor, action: 'word-rule.draft', object: { kind: 'word-rule', id: null }, details: { key } },
      async () => {
        actor.mustBeAllowed('word.manage');
        const judged = wordDefinition(definition, this.workshop);
        if (await this.rules.hasKey(key)) throw new InvalidValue('key', 'shared.already-taken');
        return WordRule.draft({
          id: this.ids.next<WordRuleId>(),
          versionId: this.ids.next<WordRuleVersionId>(),
          key,
          note,
          definition: judged,
          by: actor.mustBeMember(),
          at: this.clock.now(),
        });
      },
      async ({ rule, version }) => {
        this.rules.add(rule);
        this.rules.addVersion(version);
        return { key: rule.key };
      },
    );
  }
}
