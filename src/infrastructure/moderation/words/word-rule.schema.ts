import type { WordRuleId, WordRuleVersionId } from '#domain/moderation/words/ids';
import type { WordDefinition } from '#domain/moderation/words/word-definition';
import { WordRule } from '#domain/moderation/words/word-rule';
import { WordRuleVersion } from '#domain/moderation/words/word-rule-version';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const wordRuleSchema = aggregateSchema<
  WordRule,
  { id: WordRuleId; key: string; label: string; lastNumber: number; inForce: number | null; version: number }
>({
  aggregate: WordRule,
  schema: 'moderation',
  table: 'word_rule',
  columns: {
    id: { type: 'uuid', primary: true },
    key: { type: 'text' },
    label: { type: 'text' },
    lastNumber: { type: 'integer' },
    inForce: { type: 'integer', nullable: true },
    version: { type: 'integer', version: true },
  },
});

export const wordRuleVersionSchema = aggregateSchema<
  WordRuleVersion,
  {
    id: WordRuleVersionId;
    ruleId: WordRuleId;
    number: number;
    definition: WordDefinition;
    note: string;
    writtenBy: MemberId | null;
    writtenAt: Date;
  }
>({
  aggregate: WordRuleVersion,
  schema: 'moderation',
  table: 'word_rule_version',
  columns: {
    id: { type: 'uuid', primary: true },
    ruleId: { type: 'uuid' },
    number: { type: 'integer' },
    definition: { type: 'json' },
    note: { type: 'text' },
    writtenBy: { type: 'uuid', nullable: true },
    writtenAt: { type: 'datetime' },
  },
});
