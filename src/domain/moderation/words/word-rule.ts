import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import type { WordRuleId, WordRuleVersionId } from './ids.ts';
import { WORD_LIMITS, type WordDefinition } from './word-definition.ts';
import { WordRulePutInForce } from './word-rule.facts.ts';
import { WordRuleVersion } from './word-rule-version.ts';

/** What a rule of words refuses; the code says why. */
export class WordRuleRefusal extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      | 'moderation.word-rule-not-tried'
      | 'moderation.word-rule-in-force'
      | 'moderation.word-rule-not-in-force'
      | 'moderation.word-version-of-another',
  ) {
    super(code);
  }
}

export class WordRuleNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.word-rule-not-found';
  constructor() {
    super('No such rule');
  }
}

interface NextVersion {
  readonly versionId: WordRuleVersionId;
  readonly definition: WordDefinition;
  readonly note: string;
  readonly by: MemberId | null;
  readonly at: Date;
}

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A rule about what members may write: its versions, and which of them is applied. None is before it was tried on what
 * was written of late.
 */
export class WordRule extends AggregateRoot {
  private inForce: number | null = null;
  private version = 1;

  private constructor(
    readonly id: WordRuleId,
    /** Never changes: decisions, figures and mails name it. */
    readonly key: string,
    private label: string,
    private lastNumber: number,
  ) {
    super();
  }

  /** @throws InvalidValue `moderation.word-key`, or beside `note` */
  static draft(p: NextVersion & { id: WordRuleId; key: string }): {
    rule: WordRule;
    version: WordRuleVersion;
  } {
    const key = boundedText('key', p.key, WORD_LIMITS.key);
    if (!KEY.test(key)) throw new InvalidValue('key', 'moderation.word-key');
    const rule = new WordRule(p.id, key, p.definition.label, 0);
    return { rule, version: rule.revise(p) };
  }

  get appliedVersion(): number | null {
    return this.inForce;
  }
  get latestVersion(): number {
    return this.lastNumber;
  }

  /** @throws ChangedMeanwhile unless the editor saw what stands here now */
  mustBeAt(version: number): void {
    if (version !== this.version) throw new ChangedMeanwhile(this.version);
  }

  /** What is applied stays as it is until the new version is put in force. */
  revise(p: NextVersion): WordRuleVersion {
    this.lastNumber += 1;
    this.label = p.definition.label;
    const { versionId: id, definition, note, by, at } = p;
    return WordRuleVersion.write({ id, ruleId: this.id, number: this.lastNumber, definition, note, by, at });
  }

  /**
   * Puts a version in force, a newer one or one of former days.
   * @param p.wasTried whether a dry run of this very version has ended
   * @throws WordRuleRefusal
   */
  apply(version: WordRuleVersion, p: { wasTried: boolean; by: MemberId | null; at: Date }): void {
    if (version.ruleId !== this.id) throw new WordRuleRefusal('moderation.word-version-of-another');
    if (this.inForce === version.number) throw new WordRuleRefusal('moderation.word-rule-in-force');
    if (!p.wasTried) throw new WordRuleRefusal('moderation.word-rule-not-tried');
    this.inForce = version.number;
    this.label = version.says.label;
    this.record(new WordRulePutInForce(p.at, this.id, this.key, version.number, p.by));
  }

  /** @throws WordRuleRefusal */
  stop(p: { by: MemberId; at: Date }): void {
    if (this.inForce === null) throw new WordRuleRefusal('moderation.word-rule-not-in-force');
    this.inForce = null;
    this.record(new WordRulePutInForce(p.at, this.id, this.key, null, p.by));
  }
}
