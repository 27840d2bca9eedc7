import type { ActivityRow } from '#application/community/members/member-activity.query';
import type { Page } from '#application/shared/page';
import { categoryHref, postAnchor, topicHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { EXCERPT, shortened } from './shortened.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Ago } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { StateMark } from '../ui/state-mark.tsx';

const hrefOf = (row: ActivityRow): string =>
  row.wrote === 'topic'
    ? topicHref(row.topic)
    : `${topicHref(row.topic, row.page)}#${postAnchor(row.postId)}`;

const DID = {
  topic: { you: 'lists.profile.youAsked', they: 'lists.profile.asked' },
  reply: { you: 'lists.profile.youReplied', they: 'lists.profile.replied' },
} as const;

/** What a member wrote, the newest first. */
export function MemberActivity(props: {
  activity: Page<ActivityRow>;
  name: string;
  own: boolean;
  previousHref: string | null;
  nextHref: string | null;
  firstHref: string | null;
}) {
  const t = useT();
  const format = useFormat();
  const { activity, name, own } = props;
  if (activity.items.length === 0 && props.firstHref === null)
    return (
      <EmptyState title={t('lists.profile.noActivity')}>
        {own ? t('lists.profile.mineEmpty') : t('lists.profile.noActivityText', { name })}
      </EmptyState>
    );
  return (
    <>
      <ul className="qs">
        {activity.items.map((row) => (
          <li className="q" key={row.postId}>
            <h3 className="q__title">
              <a href={hrefOf(row)}>{row.topic.title}</a>
            </h3>
            <p className="q__ex">{shortened(row.excerpt, EXCERPT)}</p>
            <p className="q__meta">
              <span>{t(DID[row.wrote === 'topic' ? 'topic' : 'reply'][own ? 'you' : 'they'])}</span>
              <a href={categoryHref(row.category)}>{row.category.name}</a>
              <Ago at={row.postedAt} />
            </p>
            {row.accepted && (
              <p className="q__state">
                <StateMark state="accepted" />
              </p>
            )}
            <div className="q__nums">
              <div>
                <b>{format.formatNumber(row.helpfulCount)}</b>{' '}
                {t('ui.topic.helped', { count: row.helpfulCount })}
              </div>
            </div>
          </li>
        ))}
      </ul>
      <Pagination previousHref={props.previousHref} nextHref={props.nextHref} firstHref={props.firstHref} />
    </>
  );
}
