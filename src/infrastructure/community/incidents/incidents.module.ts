import { ContainerModule } from 'inversify';
import { GatherQuestions } from '#application/community/incidents/gather-questions';
import type { IncidentNotices, Incidents } from '#application/community/incidents/incidents.port';
import type { IncidentsQuery } from '#application/community/incidents/incidents.query';
import { LetQuestionsGo } from '#application/community/incidents/let-questions-go';
import { OpenIncident } from '#application/community/incidents/open-incident';
import { TellOfIncident } from '#application/community/incidents/tell-of-incident';
import { token } from '#application/shared/token';
import { BANNERS } from '#application/site/published/banners.api';
import { ACTS, CLOCK, IDS, REALTIME, SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { TOPICS } from '../forum.tokens.ts';
import { OTHERS_WORDS } from '../topics/topics.module.ts';
import { SqlIncidentNotices } from './sql-incident-notices.ts';
import { SqlIncidents } from './sql-incidents.ts';
import { SqlIncidentsRead } from './incidents.sql.ts';

const INCIDENTS = token<Incidents>('Incidents');
const INCIDENT_NOTICES = token<IncidentNotices>('IncidentNotices');
export const INCIDENTS_READ = token<IncidentsQuery>('IncidentsQuery');

/** What many ask about at once. */
export const incidentsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(INCIDENTS, SqlIncidents, [SQL]);
  adapter(INCIDENT_NOTICES, SqlIncidentNotices, [SQL]);
  adapter(INCIDENTS_READ, SqlIncidentsRead, [SQL]);
  useCase(OpenIncident, [INCIDENTS, TOPICS, BANNERS, ACTS, IDS, CLOCK]);
  useCase(GatherQuestions, [INCIDENTS, INCIDENT_NOTICES, TOPICS, OTHERS_WORDS, ACTS, CLOCK, REALTIME]);
  useCase(LetQuestionsGo, [INCIDENTS, TOPICS, ACTS, CLOCK]);
  useCase(TellOfIncident, [INCIDENTS, INCIDENT_NOTICES, BANNERS, ACTS, CLOCK, REALTIME]);
});
