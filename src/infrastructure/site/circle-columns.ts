import type { CircleColumns } from '../platform/persistence/circle-columns.ts';

/** What this context keeps for those of a segment. What was published of a page may be returned to. */
export const SITE_CIRCLES: CircleColumns = {
  'site.module': { column: 'segments', as: 'list', what: 'modules', rolls: 'alone' },
  'site.announcement': { column: 'segments', as: 'list', what: 'announcements', rolls: 'alone' },
  'site.page': { column: 'draft', as: 'blocks', what: 'pages', rolls: 'alone' },
  'site.page_version': { column: 'content', as: 'blocks', what: 'pages', rolls: 'alone' },
};
