import { createElement } from 'react';
import type { PollView } from '#application/engagement/polls/poll-view';
import { pollHref, signInHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';
import { BallotForm } from './ballot-form.tsx';
import { PollEnd } from './poll-state.tsx';
import { ResultBars } from './result-bars.tsx';
import { ResultTable } from './result-table.tsx';

/**
 * A poll where it is talked of: who may vote does so without leaving, and finds the results beside it.
 * @param props.here where they are
 */
export function LinkedPoll({ poll, here }: { poll: PollView; here: string }) {
  const t = useT();
  const written = useWritten();
  return (
    <section className="card stack" id="sondage" aria-labelledby="sondage-titre">
      <h2 className="h-m" id="sondage-titre" {...written}>
        {poll.question}
      </h2>
      <p className="small muted">
        <PollEnd poll={poll} />
      </p>
      <Vote poll={poll} here={here} />
      {createElement(
        'poll-live',
        { 'data-poll': poll.id, 'data-updated': t('polls.updated') },
        <Results poll={poll} />,
      )}
      <p>
        <a href={pollHref(poll)}>{t('polls.linked.whole')}</a>
      </p>
    </section>
  );
}

function Vote({ poll, here }: { poll: PollView; here: string }) {
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
  if (!poll.asked) return <p>{t('polls.vote.notAsked')}</p>;
  return (
    <BallotForm
      poll={poll}
      refused={undefined}
      action={hrefWith(pollHref(poll), { retour: `${here}#sondage` })}
    />
  );
}

function Results({ poll }: { poll: PollView }) {
  const t = useT();
  const format = useFormat();
  const { count, kind, options } = poll;
  if (poll.withheld)
    return <p>{t(`polls.results.withheld.${poll.withheld}`, { day: format.formatDay(poll.closesAt) })}</p>;
  if (!count || kind === 'open_text') return null;
  return (
    <>
      <ResultBars kind={kind} options={options} count={count} />
      <ResultTable kind={kind} options={options} count={count} />
    </>
  );
}
