import type { WordRuleVersionId } from '#domain/moderation/words/ids';
import {
  type RawWordDefinition,
  wordDefinition,
  type WordWorkshop,
} from '#domain/moderation/words/word-definition';
import type { WordRules } from '#domain/moderation/words/word-rules.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';

interface ReviseWordRuleCommand {
  readonly actor: Actor;
  readonly key: string;
  readonly definition: RawWordDefinition;
  readonly note: string;
  /** Of the rule as the editor saw it. */
  readonly version: number;
}

/** Writes the next version of a rule; what is in force stays so. */
export class ReviseWordRule {
  constructor(
    private readonly rules: WordRules,
    private readonly workshop: WordWorkshop,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** Two who edit at once: the later one is told `shared.changed-meanwhile`. @throws InvalidValue, WordRuleNotFound */
  execute({ actor, key, definition, note, version }: ReviseWordRuleCommand): Promise<{ number: number }> {
    return this.acts.run(
      { actor, action: 'word-rule.revise', object: { kind: 'word-rule', id: key } },
      async () => {
        actor.mustBeAllowed('word.manage');
        return wordDefinition(definition, this.workshop);
      },
      async (judged) => {
        const rule = await this.rules.getForChange(key);
        rule.mustBeAt(version);
        const by = actor.mustBeMember();
        const versionId = this.ids.next<WordRuleVersionId>();
        const next = rule.revise({ versionId, definition: judged, note, by, at: this.clock.now() });
        this.rules.addVersion(next);
        return { number: next.number };
      },
    );
  }
}
