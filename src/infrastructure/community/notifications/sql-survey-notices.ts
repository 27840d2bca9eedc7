import type { SurveyNotices } from '#application/community/notifications/survey-notices.port';
import type { NotificationKind } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { INSERT_WISHED, ON_TOLD, wished, wishOf } from './wish.sql.ts';

const SURVEY = 'survey' satisfies NotificationKind;

/** A reminder goes in the name of who wrote the survey, who may have left since: then it bears nobody's. */
const TELL = `
  ${INSERT_WISHED}
  select gen_random_uuid(), m.id, '${SURVEY}', null, null,
    (select a.id from community.member a where a.id = $1::uuid), $2::uuid, $3::timestamptz,
    ${wished(SURVEY, '$3::timestamptz')}
  from community.member m
  ${wishOf(SURVEY)}
  where m.id = any($4::uuid[]) and m.status in ('active', 'silenced') and (wish.on_site or wish.by_mail)
  ${ON_TOLD}`;

export class SqlSurveyNotices implements SurveyNotices {
  constructor(private readonly sql: Sql) {}

  async tell({ cause, at, memberIds, by }: Parameters<SurveyNotices['tell']>[0]) {
    const told = await this.sql.rows<{ memberId: string; onSite: boolean }>(TELL, [
      by,
      cause,
      at,
      [...memberIds],
    ]);
    return told.filter(({ onSite }) => onSite).map(({ memberId }) => memberId);
  }
}
