import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import type { MemberId } from '../../shared/id.ts';
import type { WordRuleId, WordRuleVersionId } from './ids.ts';
import { WORD_LIMITS, type WordDefinition } from './word-definition.ts';

/** What a rule said from one moment on. It never changes: whoever changes the rule writes another. */
export class WordRuleVersion extends AggregateRoot {
  private constructor(
    readonly id: WordRuleVersionId,
    readonly ruleId: WordRuleId,
    readonly number: number,
    private readonly definition: WordDefinition,
    private readonly note: string,
    private readonly writtenBy: MemberId | null,
    private readonly writtenAt: Date,
  ) {
    super();
  }

  /** @throws InvalidValue beside `note` */
  static write(p: {
    id: WordRuleVersionId;
    ruleId: WordRuleId;
    number: number;
    definition: WordDefinition;
    note: string;
    by: MemberId | null;
    at: Date;
  }): WordRuleVersion {
    const note = boundedText('note', p.note, WORD_LIMITS.note);
    return new WordRuleVersion(p.id, p.ruleId, p.number, p.definition, note, p.by, p.at);
  }

  get says(): WordDefinition {
    return this.definition;
  }
  get written(): { readonly note: string; readonly by: MemberId | null; readonly at: Date } {
    return { note: this.note, by: this.writtenBy, at: this.writtenAt };
  }
}
