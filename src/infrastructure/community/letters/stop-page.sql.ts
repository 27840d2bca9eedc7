import type { StopPage, StopPageQuery } from '#application/community/letters/stop-page.query';
import type { StopTokens } from '#application/community/letters/stop-tokens.port';
import { notifyFrom } from '#domain/community/members/preferences';
import { habitsFrom, mailWay } from '#domain/community/notifications/mail-habits';
import { NOTIFICATION_KINDS } from '#domain/community/notifications/kinds';
import type { Sql } from '../../platform/persistence/sql.ts';
import { agreesTo } from '../consents/consents.sql.ts';
import { memberAudiences } from '../notifications/told.sql.ts';
import { whereItStands } from '../topics/merged.sql.ts';
import { visibleTopic } from '../visibility.sql.ts';

const PAGE = `
  select m.language, m.notify, m.mail_habits as habits, t.title, f.level, ${agreesTo('m.id', 'news')} as news
  from community.member m
  left join community.topic t on t.id = ${whereItStands('$2')} and ${visibleTopic('t', memberAudiences('m', 't'))}
  left join community.topic_follow f on f.member_id = m.id and f.topic_id = t.id
  where m.id = $1 and m.status <> 'deleted'`;

export class SqlStopPage implements StopPageQuery {
  constructor(
    private readonly sql: Sql,
    private readonly tokens: StopTokens,
  ) {}

  async execute(token: string): Promise<StopPage | null> {
    const stoppable = await this.tokens.read(token);
    if (!stoppable) return null;
    const { memberId, topicId, what } = stoppable;
    const row = await this.sql.row<Row>(PAGE, [memberId, topicId]);
    if (!row) return null;
    const habits = habitsFrom(row.habits);
    const notify = notifyFrom(row.notify);
    const way = (kind: keyof typeof notify) => mailWay(notify[kind].email, habits);
    const digests = !['none', 'at-once'].includes(habits.rhythm);
    const silent =
      habits.rhythm === 'none' || (!digests && NOTIFICATION_KINDS.every((kind) => way(kind) === 'never'));
    const all = silent && !row.news;
    const these = () => {
      if (what === 'all') return all;
      if (what === 'news') return !row.news;
      return what === 'digest' ? !digests : way(what) === 'never';
    };
    return {
      what,
      language: row.language,
      topic: row.title,
      stopped: { these: these(), topic: row.level === 'muted', all },
    };
  }
}

interface Row {
  language: 'fr' | 'en';
  notify: unknown;
  habits: unknown;
  title: string | null;
  level: string | null;
  news: boolean;
}
