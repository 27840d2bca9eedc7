import type { RepliesAway } from '#application/community/topics/departures.query';
import { topicHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';

/** Where replies went that stood here: by name for whoever may know of the other topic. */
export function RepliesElsewhere({ away }: { away: readonly RepliesAway[] }) {
  const t = useT();
  return away.map(({ count, into }) => (
    <p key={into?.id ?? ''} className="muted">
      {into
        ? t.rich('topic.away.into', {
            count,
            topic: <a href={topicHref(into)}>{t('topic.away.title', { title: into.title })}</a>,
          })
        : t('topic.away.elsewhere', { count })}
    </p>
  ));
}
