import { GatherQuestions } from '#application/community/incidents/gather-questions';
import { LetQuestionsGo } from '#application/community/incidents/let-questions-go';
import { OpenIncident } from '#application/community/incidents/open-incident';
import { TellOfIncident } from '#application/community/incidents/tell-of-incident';
import { INCIDENTS_READ } from '#infrastructure/community/incidents/incidents.module';
import type { Get } from '../provided.ts';

/** What many ask about at once, and the one topic that answers. */
export const incidentsApp = (get: Get) => ({
  incidents: get(INCIDENTS_READ),
  openIncident: get(OpenIncident),
  gatherQuestions: get(GatherQuestions),
  letQuestionsGo: get(LetQuestionsGo),
  tellOfIncident: get(TellOfIncident),
});
