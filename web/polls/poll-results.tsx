import type { PollCount, PollView } from '#application/engagement/polls/poll-view';
import { pollDeedHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { PollStatement } from './poll-statement.tsx';
import { RankingTable } from './ranking-table.tsx';
import { BarLegend, ResultBars } from './result-bars.tsx';
import { ResultTable } from './result-table.tsx';
import { WithheldNote } from './withheld-note.tsx';

/** What came of a poll, as far as the viewer may see it. */
export function PollResults({ poll }: { poll: PollView }) {
  const t = useT();
  return (
    <section aria-labelledby="resultats" className="stack">
      <SectionHead id="resultats" title={t('polls.results.title')}>
        {poll.count?.sample && poll.options.length > 0 && <BarLegend />}
      </SectionHead>
      <PollStatement poll={poll} />
      <WithheldNote poll={poll} />
      <ReleaseNote poll={poll} />
      {poll.count &&
        (poll.kind === 'open_text' ? <Answers poll={poll} /> : <Counted poll={poll} count={poll.count} />)}
    </section>
  );
}

/** What an open poll does not tell yet, and when it does: a secret one goes on by groups besides. */
export function ReleaseNote({ poll }: { poll: PollView }) {
  const t = useT();
  const format = useFormat();
  if (!poll.open || !poll.count) return null;
  const { votes, branches } = poll.count;
  const day = format.formatDay(poll.closesAt);
  if (!poll.secret && (votes === 0 || branches.length > 0)) return null;
  return (
    <p className="small muted">
      {poll.secret ? t('polls.results.released', { votes, day }) : t('polls.results.branchesLater', { day })}
    </p>
  );
}

function Counted({ poll, count }: { poll: PollView; count: PollCount }) {
  const t = useT();
  return (
    <>
      <Score poll={poll} count={count} />
      {count.ranking && <RankingTable options={poll.options} ranking={count.ranking} />}
      {count.ranking && <h3>{t('polls.results.firsts')}</h3>}
      <ResultBars kind={poll.kind} options={poll.options} pictures={poll.pictures} count={count} />
      {count.sample && <Sample poll={poll} count={count} sample={count.sample} />}
      {count.votes > 0 && !count.sample && (!poll.open || count.branches.length > 0) && (
        <p className="small muted">{t('polls.results.unknownPopulation')}</p>
      )}
      {count.unweighted && <p className="small muted">{t('polls.results.unweighted')}</p>}
      <ResultTable kind={poll.kind} options={poll.options} count={count} />
      <p className="cluster">
        <ButtonLink href={pollDeedHref(poll, 'resultats.csv')} icon="down">
          {t('polls.results.csv')}
        </ButtonLink>
      </p>
    </>
  );
}

function Score({ poll, count }: { poll: PollView; count: PollCount }) {
  const t = useT();
  const format = useFormat();
  if (!count.score) return null;
  const { raw, weighted } = count.score;
  const values = { raw: format.formatNumber(raw), weighted: format.formatNumber(weighted ?? 0) };
  const nps = poll.kind === 'nps';
  return (
    <>
      <p className="lead">
        {weighted === null
          ? t(nps ? 'polls.results.nps' : 'polls.results.mean', values)
          : t(nps ? 'polls.results.npsWeighted' : 'polls.results.meanWeighted', values)}
      </p>
      {nps && <p className="small muted">{t('polls.results.npsNote')}</p>}
    </>
  );
}

function Sample(props: { poll: PollView; count: PollCount; sample: NonNullable<PollCount['sample']> }) {
  const t = useT();
  const format = useFormat();
  const { poll, count, sample } = props;
  const isTooSmall = count.options.some(({ weighted, margin }) => weighted !== null && margin === null);
  const effective = format.formatNumber(sample.effective);
  return (
    <>
      <p className="small muted">
        {t(isTooSmall ? 'polls.results.noMargin' : 'polls.results.marginNote')}{' '}
        {t('polls.results.effective', { effective, votes: count.votes })}{' '}
        {poll.populationOn && t('polls.results.population', { day: format.formatDay(poll.populationOn) })}{' '}
        {sample.trimmed && t('polls.results.trimmed')}
      </p>
      <Alert title={t('polls.results.sample')}>{t('polls.results.sampleText')}</Alert>
    </>
  );
}

function Answers({ poll }: { poll: PollView }) {
  const t = useT();
  return (
    <>
      <p>{t('polls.results.answers', { count: poll.count?.votes ?? poll.votes })}</p>
      {poll.answers.length === 0 ? (
        <p className="muted">{t('polls.results.notPublished')}</p>
      ) : (
        <>
          <h3>{t('polls.results.answersTitle')}</h3>
          <p className="small muted">{t('polls.results.answersNote')}</p>
          <ul className="rows">
            {poll.answers.map((answer, at) => (
              <li key={at} className="pre">
                {answer}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
