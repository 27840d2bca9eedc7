import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { createElement } from 'react';
import { hasOwnOptions } from '#application/engagement/limits';
import { BallotFormRequest } from '#interfaces/http/engagement/polls.request';
import { HelpLink } from '../help/help-link.tsx';
import { pollDeedHref, pollHref, POLLS, reportHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsPolls } from '../lib/kept-parts.server.ts';
import { safePath } from '../lib/safe-path.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT, useWritten } from '../lib/texts.tsx';
import { askersOf, pollIn, voterIn } from '../polls/asked-poll.server.ts';
import { BranchWeights } from '../polls/branch-weights.tsx';
import { NamedVotes } from '../polls/named-votes.tsx';
import { pollData } from '../polls/poll-data.ts';
import { PollResults } from '../polls/poll-results.tsx';
import { PollEnd, PollState } from '../polls/poll-state.tsx';
import { VoteBox } from '../polls/vote-box.tsx';
import { AskedSegments } from '../segments/asked-segments.tsx';
import { segmentChoices } from '../segments/segment-choices.server.ts';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { AsideSection, Columns, Main, Wrap } from '../ui/layout.tsx';
import { headingText } from '../ui/heading-text.ts';
import { afterWords } from '../words/told.server.ts';

const OTHERS = 4;

export const loader = read('polls.page', async (visit) => {
  const voter = voterIn(visit);
  await showsPolls(visit);
  const [poll, { items }] = await Promise.all([
    pollIn(visit),
    visit.app.engagement.pollList.execute(voter, { state: 'all', cursor: null }),
  ]);
  if (visit.params['slug'] !== poll.slug && !isAfterDeed(visit.request)) throw redirect(pollHref(poll), 301);
  const others = items.filter(({ id }) => id !== poll.id).slice(0, OTHERS);
  const [names, segments] = await Promise.all([
    askersOf(visit, [poll, ...poll.named.map(({ memberId: authorId }) => ({ authorId }))]),
    segmentChoices(visit, poll.mayRun ? poll.audiences : []),
  ]);
  return { poll, others, names, segments };
});

export const action = act(
  'polls.vote',
  BallotFormRequest,
  async ({ ranks, labels: _labels, ...vote }, visit) => {
    const poll = await pollIn(visit);
    const { told } = await visit.app.engagement.castBallot.execute({
      ...vote,
      ...(poll.kind === 'ranked' && { ranks: ranks.map((rank) => (rank === '' ? null : Number(rank))) }),
      voter: voterIn(visit),
      pollId: poll.id,
    });
    const back = safePath(visit.url.searchParams.get('retour'), pollHref(poll));
    return afterWords(back, told, 'polls.flash.voted');
  },
);

/** One poll: what it asks, the vote of whoever looks, and what came of it. */
export default function PollRoute() {
  const { poll, others, names, segments } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { member, may, publicUrl } = usePage();
  const written = useWritten();
  const mayReport = may('report.file') && !poll.hidden;
  const { count } = poll;
  const mayVote = member !== null && poll.open && !poll.hidden && poll.asked && !(poll.voted && poll.secret);
  return (
    <Main>
      <Head
        title={poll.question}
        description={poll.description || poll.question}
        canonical={pollHref(poll)}
        noIndex={!poll.audiences.includes('public')}
        structured={poll.audiences.includes('public') ? pollData(poll, names, publicUrl, t) : undefined}
      />
      <Wrap>
        <Breadcrumbs
          items={[
            { href: '/', label: t('forum.topic.home') },
            { href: POLLS, label: t('polls.title') },
          ]}
        />
        <Columns
          reading
          asideLabel={t('polls.vote.title')}
          aside={
            <>
              {!mayVote && <VoteBox poll={poll} refused={refused} />}
              {count && count.branches.length > 1 && count.sample && <BranchWeights count={count} />}
              {others.length > 0 && (
                <AsideSection id="autres" title={t('polls.others')}>
                  <ul className="list">
                    {others.map((other) => (
                      <li key={other.id}>
                        <a href={pollHref(other)} {...written}>
                          {headingText(other.question)}
                        </a>
                        <br />
                        <span className="muted">
                          <PollEnd poll={other} />
                        </span>
                      </li>
                    ))}
                  </ul>
                </AsideSection>
              )}
            </>
          }
        >
          <header className="topic__head">
            <h1 {...written}>{headingText(poll.question)}</h1>
            <PollState poll={poll} names={names} />
            <AskedSegments choices={segments} />
          </header>
          {poll.hidden && <Alert tone="warn" title={t(poll.held ? 'polls.held' : 'polls.hidden')} />}
          {poll.description && <p className="lead pre">{poll.description}</p>}
          {poll.mayRun && poll.open && (
            <div className="cluster apart">
              <ButtonLink href={pollDeedHref(poll, 'modifier')} icon="edit">
                {t('polls.run.change')}
              </ButtonLink>
              {member?.id === poll.authorId && hasOwnOptions(poll.kind) && poll.votes === 0 && (
                <ButtonLink href={pollDeedHref(poll, 'images')}>{t('polls.run.pictures')}</ButtonLink>
              )}
              <ButtonLink href={pollDeedHref(poll, 'clore')}>{t('polls.run.close')}</ButtonLink>
            </div>
          )}
          <p className="small cluster">
            <HelpLink chapter="sondages" />
            {mayReport && (
              <a href={reportHref('poll', poll.id)} rel="nofollow">
                {t('review.report.ofPoll')}
              </a>
            )}
          </p>
          {mayVote && <VoteBox poll={poll} refused={refused} />}
          {createElement(
            'poll-live',
            { 'data-poll': poll.id, 'data-updated': t('polls.updated') },
            <PollResults poll={poll} />,
          )}
          {poll.named.length > 0 && <NamedVotes poll={poll} names={names} />}
        </Columns>
      </Wrap>
    </Main>
  );
}
