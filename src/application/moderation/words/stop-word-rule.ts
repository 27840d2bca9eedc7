import type { WordRules } from '#domain/moderation/words/word-rules.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

interface StopWordRuleCommand {
  readonly actor: Actor;
  readonly key: string;
}

/** Applies a rule no longer; its versions stay. */
export class StopWordRule {
  constructor(
    private readonly rules: WordRules,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws WordRuleNotFound, WordRuleRefusal */
  execute({ actor, key }: StopWordRuleCommand): Promise<void> {
    return this.acts.run(
      { actor, action: 'word-rule.stop', object: { kind: 'word-rule', id: key } },
      async () => actor.mustBeAllowed('word.manage'),
      async () => {
        const rule = await this.rules.getForChange(key);
        rule.stop({ by: actor.mustBeMember(), at: this.clock.now() });
      },
    );
  }
}
