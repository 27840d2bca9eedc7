import type { PollView } from '#application/engagement/polls/poll-view';
import { UnplacedWords } from '../layout/unplaced-words.tsx';
import { pollHref, signInHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { branchName } from '../lib/branches.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { BallotForm } from './ballot-form.tsx';

/** The vote of whoever looks: to be cast, cast already, or why there is none. */
export function VoteBox({ poll, refused }: { poll: PollView; refused: Refused | undefined }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="vote">
      <h2 className="h-m" id="vote">
        {t('polls.vote.title')}
      </h2>
      <Vote poll={poll} refused={refused} />
    </section>
  );
}

function Vote({ poll, refused }: { poll: PollView; refused: Refused | undefined }) {
  const t = useT();
  const { member } = usePage();
  const isDone = poll.voted && (poll.secret || !poll.open);
  if (isDone || !poll.open)
    return (
      <>
        <p>{isDone ? doneWords(poll, t) : t('polls.vote.closed')}</p>
        <UnplacedWords outcome={refused} />
      </>
    );
  if (!member)
    return (
      <p>
        <ButtonLink look="main" href={signInHref(pollHref(poll))}>
          {t('polls.vote.signIn')}
        </ButtonLink>
      </p>
    );
  if (poll.tooNew) return <TooNew poll={poll} />;
  if (!poll.asked)
    return poll.tooLate.length > 0 ? <TooLate poll={poll} /> : <p>{t('polls.vote.notAsked')}</p>;
  return (
    <>
      {poll.voted && <p>{doneWords(poll, t)}</p>}
      {poll.tooLate.length > 0 && <TooLate poll={poll} />}
      <BallotForm poll={poll} refused={refused} />
    </>
  );
}

/** Why members who came later do not vote. */
export function TooNew({ poll }: { poll: PollView }) {
  const t = useT();
  return <p>{t('polls.vote.tooNew', { day: useFormat().formatDay(poll.openedAt) })}</p>;
}

/** Branches that were taken after the poll opened, and what that changes. */
function TooLate({ poll }: { poll: PollView }) {
  const t = useT();
  const format = useFormat();
  const branches = poll.tooLate.map((branch) => branchName(branch, t)).join(', ');
  const day = format.formatDay(poll.openedAt);
  if (!poll.asked) return <p>{t('polls.vote.notAskedLate', { branches, day })}</p>;
  const words = poll.branches.length > 0 ? 'polls.vote.tooLate' : 'polls.vote.tooLateAlone';
  return <p>{t(words, { branches, day })}</p>;
}

function doneWords({ ownVote, options }: PollView, t: ReturnType<typeof useT>): string {
  if (!ownVote) return t('polls.vote.doneSecret');
  const choice = ownVote.text ?? ownVote.choices.map((option) => options[option]).join(', ');
  return t('polls.vote.doneNamed', { choice });
}
