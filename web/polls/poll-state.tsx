import type { PollRow } from '#application/engagement/polls/poll-view';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Icon } from '../ui/icon.tsx';
import { Pill } from '../ui/pill.tsx';

/** Until when a poll is open or since when it is not. */
export function PollEnd({ poll }: { poll: Pick<PollRow, 'open' | 'closesAt'> }) {
  const t = useT();
  const format = useFormat();
  return <>{t(poll.open ? 'polls.until' : 'polls.closedOn', { day: format.formatDay(poll.closesAt) })}</>;
}

/** How far a poll has come, for whoever looks: voted or not, its end, how many voted, how. */
export function PollState({ poll, names }: { poll: PollRow; names: Names }) {
  const t = useT();
  return (
    <p className="topic__meta">
      {poll.hidden && <Pill tone="warn">{t(poll.held ? 'polls.waits' : 'polls.isHidden')}</Pill>}
      {poll.voted && <Pill tone="brand">{t('polls.voted')}</Pill>}
      <span>
        <PollEnd poll={poll} />
      </span>
      <span>{t.rich('polls.asked', { name: <NameOf id={poll.authorId} names={names} /> })}</span>
      <span>{t('polls.votes', { count: poll.votes })}</span>
      <span>{t(`polls.kind.${poll.kind}`)}</span>
      <span className="cluster cluster--near">
        <Icon name={poll.secret ? 'lock' : 'user'} />
        {t(poll.secret ? 'polls.secret' : 'polls.named')}
      </span>
    </p>
  );
}
