import { ContainerModule } from 'inversify';
import { CIRCLE_USES, type CircleUses } from '#application/shared/circle-uses';
import { COMMUNITY_CIRCLES } from '#infrastructure/community/circle-columns';
import { ENGAGEMENT_CIRCLES } from '#infrastructure/engagement/circle-columns';
import { MODERATION_CIRCLES } from '#infrastructure/moderation/circle-columns';
import { SITE_CIRCLES } from '#infrastructure/site/circle-columns';
import { type CircleColumns, SqlCircleUses } from '#infrastructure/platform/persistence/circle-columns';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { SQL } from '#infrastructure/platform/platform.tokens';

/** The columns of every context: a new one is a line in its `circle-columns.ts`. */
export const CIRCLE_COLUMNS: CircleColumns = {
  ...COMMUNITY_CIRCLES,
  ...ENGAGEMENT_CIRCLES,
  ...MODERATION_CIRCLES,
  ...SITE_CIRCLES,
};

/** What is kept for a group of members, wherever it is. */
export const circleUsesModule = new ContainerModule(({ bind }) => {
  bind<CircleUses>(CIRCLE_USES)
    .toDynamicValue((context) => new SqlCircleUses(context.get<Sql>(SQL), CIRCLE_COLUMNS))
    .inSingletonScope();
});
