import type { Id } from '../../shared/id.ts';

export type SealId = Id<'Seal'>;
export type RuleId = Id<'Rule'>;
export type ReferenceAnswerId = Id<'ReferenceAnswer'>;
export type ReferenceVersionId = Id<'ReferenceVersion'>;
export type CannedParagraphId = Id<'CannedParagraph'>;
