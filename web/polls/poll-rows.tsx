import type { PollRow } from '#application/engagement/polls/poll-view';
import type { Names } from '../engagement/member-names.tsx';
import { pollHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { PollState } from './poll-state.tsx';

/** Polls as a list. */
export function PollRows({ polls, names }: { polls: readonly PollRow[]; names: Names }) {
  const t = useT();
  const written = useWritten();
  return (
    <ul className="rows" aria-label={t('polls.list')}>
      {polls.map((poll) => (
        <li key={poll.id}>
          <h2 className="h-m">
            <a href={pollHref(poll)} {...written}>
              {poll.question}
            </a>
          </h2>
          <PollState poll={poll} names={names} />
        </li>
      ))}
    </ul>
  );
}
