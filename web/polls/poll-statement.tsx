import type { PollCount, PollView } from '#application/engagement/polls/poll-view';
import { useFormat, useT } from '../lib/texts.tsx';

/** What came of a poll that is over, said in a sentence or two before its figures. */
export function PollStatement({ poll }: { poll: PollView }) {
  const t = useT();
  const format = useFormat();
  if (poll.open) return null;
  const period = {
    from: format.formatDay(poll.openedAt),
    to: format.formatDay(poll.closesAt),
    votes: poll.votes,
  };
  return (
    <p>
      {t('polls.statement.period', period)} {poll.count && <First poll={poll} count={poll.count} />}
    </p>
  );
}

/** The answer with the most votes, where one answer is simply chosen more often than another. */
function First({ poll, count }: { poll: PollView; count: PollCount }) {
  const t = useT();
  if ((poll.kind !== 'single' && poll.kind !== 'multiple') || count.votes === 0) return null;
  const most = Math.max(...count.options.map(({ votes }) => votes));
  const first = poll.options.filter((_, option) => count.options[option]!.votes === most);
  const { share, weighted } = count.options.find(({ votes }) => votes === most)!;
  if (first.length > 1) {
    const options = first.map((option) => t('polls.statement.quoted', { option })).join(', ');
    return <>{t('polls.statement.tie', { options, share })}</>;
  }
  const said = { option: first[0]!, share, weighted: weighted ?? 0 };
  return <>{t(weighted === null ? 'polls.statement.first' : 'polls.statement.firstWeighted', said)}</>;
}
