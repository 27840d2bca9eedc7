import { ContainerModule } from 'inversify';
import { RedactPictures } from '#application/site/sharing/redact-pictures';
import { TEXT_STORES, type TextStore } from '#application/shared/text-stores';
import { COMMUNITY_TEXTS, COMMUNITY_WORDS_OF } from '#infrastructure/community/text-columns';
import { EVENTS_TEXTS, EVENTS_WORDS_OF } from '#infrastructure/events/text-columns';
import { ENGAGEMENT_TEXTS, ENGAGEMENT_WORDS_OF } from '#infrastructure/engagement/text-columns';
import { MODERATION_TEXTS } from '#infrastructure/moderation/text-columns';
import { AUDIT_TEXTS } from '#infrastructure/platform/audit/text-columns';
import { FACT_TEXTS } from '#infrastructure/platform/facts/text-columns';
import { SqlTextStore } from '#infrastructure/platform/persistence/sql-text-store';
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

/** Whose words a redaction asks about before it touches them. */
export const WORDS_OF = { ...COMMUNITY_WORDS_OF, ...ENGAGEMENT_WORDS_OF, ...EVENTS_WORDS_OF };

/** All that a redaction goes through, beside posts and titles. */
export const textStoresModule = new ContainerModule(({ bind }) => {
  bind<readonly TextStore[]>(TEXT_STORES)
    .toDynamicValue((context) => [
      new SqlTextStore(context.get<Sql>(SQL), REDACTED_COLUMNS, WORDS_OF),
      context.get<TextStore>(RedactPictures),
    ])
    .inSingletonScope();
});
