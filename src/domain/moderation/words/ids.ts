import type { Id } from '../../shared/id.ts';

export type WordRuleId = Id<'WordRule'>;
export type WordRuleVersionId = Id<'WordRuleVersion'>;
export type DryRunId = Id<'WordDryRun'>;
