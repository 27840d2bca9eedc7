import type { PollRow } from '#application/engagement/polls/poll-view';
import type { Names } from '../engagement/member-names.tsx';
import { pollHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Heading, type HeadingLevel } from '../ui/section-head.tsx';
import { PollState } from './poll-state.tsx';
import { headingText } from '../ui/heading-text.ts';

/** Polls as a list. */
export function PollRows(props: { polls: readonly PollRow[]; names: Names; level?: HeadingLevel }) {
  const { polls, names, level = 2 } = props;
  const t = useT();
  const written = useWritten();
  return (
    <ul className="rows" aria-label={t('polls.list')}>
      {polls.map((poll) => (
        <li key={poll.id}>
          <Heading level={level} className="h-m">
            <a href={pollHref(poll)} {...written}>
              {headingText(poll.question)}
            </a>
          </Heading>
          <PollState poll={poll} names={names} />
        </li>
      ))}
    </ul>
  );
}
