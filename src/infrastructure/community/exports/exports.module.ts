import { ContainerModule } from 'inversify';
import { AskForExport } from '#application/community/exports/ask-for-export';
import { ExportingViewer } from '#application/community/exports/exporting.viewer';
import type { Exports } from '#application/community/exports/exports.port';
import { ForgetExports } from '#application/community/exports/forget-exports';
import { MakeExport } from '#application/community/exports/make-export';
import { ReadExport } from '#application/community/exports/read-export';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { AuditedActs } from '#application/shared/audit-log';
import { token } from '#application/shared/token';
import { API_CLIENTS_API } from '#application/site/published/api-clients.api';
import { MODULES_API } from '#application/site/published/modules.api';
import {
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
import { VIEWER_ROW } from '../accounts/accounts.module.ts';
import { MEMBERS_LIST } from '../members/members.module.ts';
import { TOPIC_LIST } from '../topics/topics.module.ts';
import { SqlExports } from './sql-exports.ts';

const EXPORTS = token<Exports>('Exports');
const VIEWER = token<ExportingViewer>('ExportingViewer');
const ACTS = token<AuditedActs>('ExportActs');

export const exportsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  const running = [CLOCK, UNIT_OF_WORK] as const;
  adapter(EXPORTS, SqlExports, [SQL]);
  adapter(VIEWER, ExportingViewer, [VIEWER_ROW, MODERATION_API, MODULES_API, API_CLIENTS_API]);
  adapter(ACTS, AuditedActs, [AUDIT_LOG, ...running]);
  useCase(AskForExport, [EXPORTS, ACTS, JOBS, THROTTLE, IDS, CLOCK]);
  useCase(ReadExport, [EXPORTS, FILES, SEALING, AUDIT_LOG, ...running]);
  useCase(MakeExport, [
    ...([EXPORTS, VIEWER, TOPIC_LIST, MEMBERS_LIST, SHEETS, FILES, PUBLIC_URL] as const),
    ...running,
  ]);
  useCase(ForgetExports, [EXPORTS, FILES, JOBS, ...running]);
});
