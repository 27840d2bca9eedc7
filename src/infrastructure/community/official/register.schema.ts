import type { Figure } from '#domain/community/official/figure';
import type { RuleId } from '#domain/community/official/ids';
import { RegulatoryValue } from '#domain/community/official/regulatory-value';
import { Rule, type RuleVersion } from '#domain/community/official/rule';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const ruleSchema = aggregateSchema<
  Rule,
  {
    id: RuleId;
    key: string;
    label: string;
    kind: string;
    reference: string;
    url: string | null;
    versions: RuleVersion[];
    version: number;
  }
>({
  aggregate: Rule,
  schema: 'community',
  table: 'rule',
  columns: {
    id: { type: 'uuid', primary: true },
    key: { type: 'text' },
    label: { type: 'text' },
    kind: { type: 'text' },
    reference: { type: 'text' },
    url: { type: 'text', nullable: true },
    versions: { type: 'json' },
    version: { type: 'integer', version: true },
  },
});

export const regulatoryValueSchema = aggregateSchema<
  RegulatoryValue,
  {
    key: string;
    label: string;
    unit: string;
    figures: readonly Figure[];
    changedAt: Date;
    changedBy: MemberId | null;
    version: number;
  }
>({
  aggregate: RegulatoryValue,
  schema: 'community',
  table: 'regulatory_value',
  columns: {
    key: { type: 'text', primary: true },
    label: { type: 'text' },
    unit: { type: 'text' },
    figures: { type: 'json' },
    changedAt: { type: 'datetime' },
    changedBy: { type: 'uuid', nullable: true },
    version: { type: 'integer', version: true },
  },
});
