import type { WordRules } from '#domain/moderation/words/word-rules.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

interface ApplyWordRuleCommand {
  readonly actor: Actor;
  readonly key: string;
  /** Which version: the newest, or one of former days. */
  readonly number: number;
}

/** Puts a version in force, on every node within five seconds. */
export class ApplyWordRule {
  constructor(
    private readonly rules: WordRules,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws WordRuleNotFound, WordRuleRefusal */
  execute({ actor, key, number }: ApplyWordRuleCommand): Promise<void> {
    return this.acts.run(
      { actor, action: 'word-rule.apply', object: { kind: 'word-rule', id: key }, details: { number } },
      async () => actor.mustBeAllowed('word.manage'),
      async () => {
        const rule = await this.rules.getForChange(key);
        const version = await this.rules.version(rule.id, number);
        const wasTried = await this.rules.wasTried(rule.id, number);
        rule.apply(version, { wasTried, by: actor.mustBeMember(), at: this.clock.now() });
      },
    );
  }
}
