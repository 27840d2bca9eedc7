import { createElement } from 'react';
import type { PollView } from '#application/engagement/polls/poll-view';
import { pollHref, signInHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT, useWritten } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';
import { BallotForm } from './ballot-form.tsx';
import { TooNew } from './vote-box.tsx';
import { ReleaseNote } from './poll-results.tsx';
import { PollEnd } from './poll-state.tsx';
import { ResultBars } from './result-bars.tsx';
import { ResultTable } from './result-table.tsx';
import { WithheldNote } from './withheld-note.tsx';

/** In seconds, by who runs a session: votes that show nothing yet ring nobody, and they wait to know how many there are. */
const LOOKED_AT_AGAIN = 15;

interface Props {
  poll: PollView;
  /** Where whoever votes comes back to. */
  here: string;
  /** Of this poll on its page, which may hold several. */
  id?: string;
  /** Of its heading. */
  level?: 2 | 3 | 4;
  /** From where its results are looked at again as others vote; the page it stands on unless told. */
  from?: string;
  /** Among much else: figures are there to be opened. */
  compact?: boolean;
  /** Within a session, before who runs it: they look again for votes, and what is asked for there marks nothing as read. */
  isSteered?: boolean;
}

/** A poll where it is talked of: who may vote does so without leaving, and finds the results beside it. */
export function LinkedPoll({
  poll,
  here,
  id = 'sondage',
  level = 2,
  from,
  compact,
  isSteered = false,
}: Props) {
  const t = useT();
  const written = useWritten();
  const heading = `${id}-titre`;
  return (
    <section className="card stack" id={id} aria-labelledby={heading}>
      {createElement(`h${level}`, { className: 'h-m', id: heading, ...written }, poll.question)}
      <p className="small muted">
        <PollEnd poll={poll} />
      </p>
      <Vote poll={poll} here={here} id={id} />
      {createElement(
        'poll-live',
        {
          'data-poll': poll.id,
          'data-updated': t('polls.updated'),
          'data-from': from,
          'data-again': isSteered && poll.open && poll.withheld ? LOOKED_AT_AGAIN : undefined,
          'aria-live': from === undefined ? undefined : 'off',
        },
        <Results poll={poll} id={id} compact={compact} isSteered={isSteered} />,
      )}
      <p>
        <a href={pollHref(poll)}>{t('polls.linked.whole')}</a>
      </p>
    </section>
  );
}

function Vote({ poll, here, id }: { poll: PollView; here: string; id: string }) {
  const t = useT();
  const { member } = usePage();
  if (!poll.open) return null;
  if (!member)
    return (
      <p>
        <ButtonLink href={signInHref(here)}>{t('polls.vote.signIn')}</ButtonLink>
      </p>
    );
  if (poll.voted && poll.secret) return <p>{t('polls.vote.doneSecret')}</p>;
  if (poll.tooNew) return <TooNew poll={poll} />;
  if (!poll.asked) return <p>{t('polls.vote.notAsked')}</p>;
  return (
    <BallotForm
      poll={poll}
      refused={undefined}
      action={hrefWith(pollHref(poll), { retour: `${here}#${id}` })}
      id={`${id}-`}
    />
  );
}

function Results(props: Pick<Props, 'poll' | 'compact'> & { id: string; isSteered: boolean }) {
  const { poll, id, compact = false, isSteered } = props;
  const { count, kind, options, pictures } = poll;
  if (poll.withheld) return <WithheldNote poll={poll} isSteered={isSteered} />;
  if (!count || kind === 'open_text') return null;
  return (
    <>
      <ReleaseNote poll={poll} />
      <ResultBars kind={kind} options={options} pictures={pictures} count={count} />
      <ResultTable kind={kind} options={options} count={count} id={`${id}-chiffres`} isOpen={!compact} />
    </>
  );
}
