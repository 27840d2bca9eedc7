import { ContainerModule } from 'inversify';
import { AskForExport } from '#application/community/exports/ask-for-export';
import { ExportMemberList } from '#application/community/exports/export-member-list';
import { ExportingViewer } from '#application/community/exports/exporting.viewer';
import type { Exports } from '#application/community/exports/exports.port';
import { ForgetExports } from '#application/community/exports/forget-exports';
import { MakeExport } from '#application/community/exports/make-export';
import { RedactExports } from '#application/community/exports/redact-exports';
import { ReadExport } from '#application/community/exports/read-export';
import { BEARERS } from '#application/community/published/bearers.api';
import { token } from '#application/shared/token';
import { API_CLIENTS_API } from '#application/site/published/api-clients.api';
import {
  ACTS,
  AUDIT_LOG,
  CLOCK,
  FILES,
  IDS,
  JOBS,
  PUBLIC_URL,
  SEALING,
  SHEETS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { MEMBERS_LIST } from '../members/members.module.ts';
import { EVERY_TOPIC } from '../topics/topics.module.ts';
import { SqlExports } from './sql-exports.ts';

const EXPORTS = token<Exports>('Exports');
const VIEWER = token<ExportingViewer>('ExportingViewer');

export const exportsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  const running = [CLOCK, UNIT_OF_WORK] as const;
  adapter(EXPORTS, SqlExports, [SQL]);
  adapter(VIEWER, ExportingViewer, [BEARERS, API_CLIENTS_API]);
  useCase(AskForExport, [EXPORTS, ACTS, JOBS, THROTTLE, IDS, CLOCK]);
  useCase(ExportMemberList, [MEMBERS_LIST, ACTS, THROTTLE, CLOCK]);
  useCase(ReadExport, [EXPORTS, VIEWER, FILES, SEALING, AUDIT_LOG, ...running]);
  useCase(MakeExport, [EXPORTS, VIEWER, EVERY_TOPIC, MEMBERS_LIST, SHEETS, FILES, PUBLIC_URL, ...running]);
  useCase(RedactExports, [EXPORTS, CLOCK]);
  useCase(ForgetExports, [EXPORTS, FILES, JOBS, ...running]);
});
