import { ContainerModule } from 'inversify';
import { PERSON_STORE, type PersonStore } from '#application/shared/person-stores';
import { WORDS_GIVEN_WAY, type WordsGivenWay } from '#application/shared/words-given-way';
import { TAKEN_ALONG_MARKS, type TakenAlongMarks } from '#application/shared/taken-along-marks';
import { COMMUNITY_PEOPLE } from '#infrastructure/community/person-columns';
import { ENGAGEMENT_PEOPLE } from '#infrastructure/engagement/person-columns';
import { EVENTS_PEOPLE } from '#infrastructure/events/person-columns';
import { INSIGHTS_PEOPLE } from '#infrastructure/insights/person-columns';
import { MODERATION_PEOPLE } from '#infrastructure/moderation/person-columns';
import { FACT_PEOPLE } from '#infrastructure/platform/facts/person-columns';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { SqlPersonStore } from '#infrastructure/platform/persistence/sql-person-store';
import { SqlTakenAlongMarks } from '#infrastructure/platform/persistence/sql-taken-along-marks';
import { SQL } from '#infrastructure/platform/platform.tokens';
import { SqlWordsGivenWay } from '#infrastructure/platform/persistence/sql-words-given-way';
import { SITE_PEOPLE } from '#infrastructure/site/person-columns';
import { TAKEN_ALONG } from '../messages/taken-along.fr.ts';
import { REDACTED_COLUMNS, TEXT_RULES } from './text-stores.ts';

/** The columns of every context: a new context is a line here, a new column a line in its `person-columns.ts`. */
export const PERSON_COLUMNS = {
  ...MODERATION_PEOPLE,
  ...ENGAGEMENT_PEOPLE,
  ...EVENTS_PEOPLE,
  ...INSIGHTS_PEOPLE,
  ...SITE_PEOPLE,
  ...FACT_PEOPLE,
  // The member itself goes last.
  ...COMMUNITY_PEOPLE,
};

/** All that a member is told of themselves, and all that is forgotten when they leave. */
export const personStoreModule = new ContainerModule(({ bind }) => {
  bind<PersonStore>(PERSON_STORE)
    .toDynamicValue(
      (context) =>
        new SqlPersonStore(context.get<Sql>(SQL), PERSON_COLUMNS, REDACTED_COLUMNS, TEXT_RULES.records),
    )
    .inSingletonScope();
  bind<TakenAlongMarks>(TAKEN_ALONG_MARKS)
    .toDynamicValue((context) => new SqlTakenAlongMarks(context.get<Sql>(SQL), PERSON_COLUMNS))
    .inSingletonScope();
  bind<WordsGivenWay>(WORDS_GIVEN_WAY)
    .toDynamicValue((context) => new SqlWordsGivenWay(context.get<Sql>(SQL), PERSON_COLUMNS, TAKEN_ALONG))
    .inSingletonScope();
});
