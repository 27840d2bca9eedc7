import { ContainerModule } from 'inversify';
import { CONTENT_SUPPLY } from '#application/community/published/content-supply.api';
import { CONTRIBUTIONS } from '#application/community/published/contributions.api';
import { COUNTED_MEMBERS } from '#application/community/published/counted-members.api';
import { SEARCH_FIGURES } from '#application/community/published/search-figures.api';
import { TOPIC_NAMES } from '#application/community/published/topic-names.api';
import { CLOCK, SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlContentSupply } from './content-supply.sql.ts';
import { SqlContributions } from './contributions.sql.ts';
import { SqlCountedMembers } from './counted-members.sql.ts';
import { SqlSearchFigures } from './search-figures.sql.ts';
import { SqlTopicNames } from './topic-names.sql.ts';

/** What other contexts may ask of what members wrote, and of how much was done. */
export const contributionsModule = new ContainerModule((options) => {
  const { adapter } = wire(options);
  adapter(CONTENT_SUPPLY, SqlContentSupply, [SQL, CLOCK]);
  adapter(CONTRIBUTIONS, SqlContributions, [SQL]);
  adapter(COUNTED_MEMBERS, SqlCountedMembers, [SQL]);
  adapter(SEARCH_FIGURES, SqlSearchFigures, [SQL]);
  adapter(TOPIC_NAMES, SqlTopicNames, [SQL]);
});
