import { ContainerModule } from 'inversify';
import type { MemberSheetQuery } from '#application/community/sheets/member-sheet.query';
import { ReadMemberSheet } from '#application/community/sheets/read-member-sheet';
import { token } from '#application/shared/token';
import { ACTS, CLOCK, SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { CONSENTS_READ } from '../consents/consents.module.ts';
import { MEMBER_ACTIVITY } from '../reads/reads.module.ts';
import { SEGMENTS_READ } from '../segments/segments.module.ts';
import { TERMS } from '../terms/terms.module.ts';
import { SqlMemberSheet } from './member-sheet.sql.ts';

const MEMBER_SHEET = token<MemberSheetQuery>('MemberSheetQuery');

/** What the team reads of one member. */
export const sheetsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(MEMBER_SHEET, SqlMemberSheet, [SQL, CLOCK]);
  useCase(ReadMemberSheet, [MEMBER_SHEET, MEMBER_ACTIVITY, SEGMENTS_READ, CONSENTS_READ, TERMS, ACTS]);
});
