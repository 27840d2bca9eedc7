import { ContainerModule } from 'inversify';
import { RedactExports } from '#application/community/exports/redact-exports';
import { RedactDataCopies } from '#application/community/leaving/redact-data-copies';
import { RedactPictures } from '#application/site/sharing/redact-pictures';
import { LASTING_TEXT_STORES, TEXT_STORES, type TextStore } from '#application/shared/text-stores';
import { COMMUNITY_TEXTS, COMMUNITY_TEXT_RULES } from '#infrastructure/community/text-columns';
import { EVENTS_TEXT_RULES, EVENTS_TEXTS } from '#infrastructure/events/text-columns';
import { ENGAGEMENT_TEXTS, ENGAGEMENT_TEXT_RULES } from '#infrastructure/engagement/text-columns';
import { MODERATION_TEXT_RULES, MODERATION_TEXTS } from '#infrastructure/moderation/text-columns';
import { AUDIT_TEXT_RULES, AUDIT_TEXTS } from '#infrastructure/platform/audit/text-columns';
import { FACT_TEXTS } from '#infrastructure/platform/facts/text-columns';
import { SqlTextStore } from '#infrastructure/platform/persistence/sql-text-store';
import type { TextRules } from '#infrastructure/platform/persistence/text-columns';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { SQL } from '#infrastructure/platform/platform.tokens';
import { SITE_TEXTS } from '#infrastructure/site/text-columns';

/** The columns of every context: a new context is a line here, a new column a line in its `text-columns.ts`. */
export const REDACTED_COLUMNS = {
  ...COMMUNITY_TEXTS,
  ...MODERATION_TEXTS,
  ...ENGAGEMENT_TEXTS,
  ...EVENTS_TEXTS,
  ...SITE_TEXTS,
  ...FACT_TEXTS,
  ...AUDIT_TEXTS,
};

const RULES = [
  COMMUNITY_TEXT_RULES,
  MODERATION_TEXT_RULES,
  ENGAGEMENT_TEXT_RULES,
  EVENTS_TEXT_RULES,
  AUDIT_TEXT_RULES,
];
const ofAll = <Kind extends 'wordsOf' | 'notesOf' | 'placeOf' | 'editions' | 'heldBy'>(kind: Kind) =>
  Object.assign({}, ...RULES.map((rules: TextRules) => rules[kind] ?? {})) as NonNullable<TextRules[Kind]>;

/** Whose words a redaction asks about before it touches them, where they stand, what two people change, and what pages know by a version. */
export const TEXT_RULES: TextRules = {
  wordsOf: ofAll('wordsOf'),
  official: RULES.flatMap((rules: TextRules) => rules.official ?? []),
  notesOf: ofAll('notesOf'),
  placeOf: ofAll('placeOf'),
  records: RULES.flatMap(({ records = [] }) => records),
  editions: ofAll('editions'),
  heldBy: ofAll('heldBy'),
};

/**
 * All that a redaction goes through, beside posts and titles. Copies that are there for a day are not dropped for a departure:
 * anybody could deny them to everybody, one account after the other.
 */
export const textStoresModule = new ContainerModule(({ bind }) => {
  bind<readonly TextStore[]>(LASTING_TEXT_STORES)
    .toDynamicValue((context) => [
      new SqlTextStore(context.get<Sql>(SQL), REDACTED_COLUMNS, TEXT_RULES),
      context.get<TextStore>(RedactPictures),
    ])
    .inSingletonScope();
  bind<readonly TextStore[]>(TEXT_STORES)
    .toDynamicValue((context) => [
      ...context.get<readonly TextStore[]>(LASTING_TEXT_STORES),
      context.get<TextStore>(RedactExports),
      context.get<TextStore>(RedactDataCopies),
    ])
    .inSingletonScope();
});
