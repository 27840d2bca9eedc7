import { AskForExport } from '#application/community/exports/ask-for-export';
import { ExportMemberList } from '#application/community/exports/export-member-list';
import { ReadExport } from '#application/community/exports/read-export';
import type { Get } from '../provided.ts';

/** Much at once, as a file. */
export const exportsApp = (get: Get) => ({
  ask: get(AskForExport),
  read: get(ReadExport),
  memberList: get(ExportMemberList),
});
