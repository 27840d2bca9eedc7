import { ReadCohorts } from '#application/insights/cohorts/read-cohorts';
import { BeginContact } from '#application/insights/deflection/begin-contact';
import { ChangeDeflectionRule } from '#application/insights/deflection/change-deflection-rule';
import { ImportContactVolumes } from '#application/insights/deflection/import-contact-volumes';
import { ReadDeflection } from '#application/insights/deflection/read-deflection';
import { TellContactStep } from '#application/insights/deflection/tell-contact-step';
import { ReadContentGaps } from '#application/insights/gaps/read-content-gaps';
import { ReadKpi } from '#application/insights/kpis/read-kpi';
import { ReadKpis } from '#application/insights/kpis/read-kpis';
import { ReadKpiRows } from '#application/insights/rows/read-kpi-rows';
import { ChangeReaders } from '#application/insights/reports/change-readers';
import { ReadReports } from '#application/insights/reports/read-reports';
import { SaveReport } from '#application/insights/reports/save-report';
import { SteerReport } from '#application/insights/reports/steer-report';
import { StopReport } from '#application/insights/reports/stop-report';
import { TryReport } from '#application/insights/reports/try-report';
import { DEFLECTION_DESK, VISIT_LOG } from '#infrastructure/insights/insights.module';
import type { Get } from '../provided.ts';

/** What is counted, and who comes. */
export const insightsApp = (get: Get) => ({
  readKpis: get(ReadKpis),
  readKpi: get(ReadKpi),
  readKpiRows: get(ReadKpiRows),
  readCohorts: get(ReadCohorts),
  readContentGaps: get(ReadContentGaps),
  readDeflection: get(ReadDeflection),
  deflectionDesk: get(DEFLECTION_DESK),
  changeDeflectionRule: get(ChangeDeflectionRule),
  importContactVolumes: get(ImportContactVolumes),
  beginContact: get(BeginContact),
  tellContactStep: get(TellContactStep),
  reports: get(ReadReports),
  saveReport: get(SaveReport),
  steerReport: get(SteerReport),
  changeReaders: get(ChangeReaders),
  tryReport: get(TryReport),
  stopReport: get(StopReport),
  visits: get(VISIT_LOG),
});
