import { ContainerModule } from 'inversify';
import { CONTRIBUTIONS } from '#application/community/published/contributions.api';
import { GiveOpinion } from '#application/engagement/opinions/give-opinion';
import type { Opinions } from '#application/engagement/opinions/opinions.port';
import type { DueOpinionsQuery, OpinionFiguresQuery } from '#application/engagement/opinions/opinions.query';
import { SPARED_CONTACTS } from '#application/engagement/published/spared-contacts.api';
import { token } from '#application/shared/token';
import { CLOCK, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlDueOpinions, SqlOpinionFigures, SqlOpinions, SqlSparedContacts } from './sql-opinions.ts';

const OPINIONS = token<Opinions>('Opinions');
export const DUE_OPINIONS = token<DueOpinionsQuery>('DueOpinionsQuery');
export const OPINION_FIGURES = token<OpinionFiguresQuery>('OpinionFiguresQuery');

/** Questions asked in passing. */
export const opinionsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(OPINIONS, SqlOpinions, [SQL]);
  adapter(DUE_OPINIONS, SqlDueOpinions, [SQL, CLOCK]);
  adapter(OPINION_FIGURES, SqlOpinionFigures, [SQL, CLOCK]);
  adapter(SPARED_CONTACTS, SqlSparedContacts, [SQL]);
  useCase(GiveOpinion, [OPINIONS, CONTRIBUTIONS, CLOCK, UNIT_OF_WORK]);
});
