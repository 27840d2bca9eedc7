import type { Ranking } from '#application/engagement/polls/poll-view';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';

interface Props {
  options: readonly string[];
  ranking: Ranking;
}

/** Who wins a ranking, and how it came to that, round by round. */
export function RankingTable({ options, ranking }: Props) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="tours">
      <h3 id="tours">{t('polls.ranking.rounds')}</h3>
      <Outcome options={options} ranking={ranking} />
      <p className="small muted">{t('polls.ranking.method')}</p>
      <Rounds options={options} ranking={ranking} />
    </section>
  );
}

function Outcome({ options, ranking }: Props) {
  const t = useT();
  const { winner, condorcet, weightedWinner } = ranking;
  if (winner === null) return null;
  return (
    <>
      <p>
        <strong>{t('polls.ranking.winner', { option: options[winner] })}</strong>{' '}
        {weightedWinner !== null &&
          (weightedWinner === winner
            ? t('polls.ranking.weightedSame')
            : t('polls.ranking.weightedOther', { option: options[weightedWinner] }))}
      </p>
      <p>
        {condorcet === null
          ? t('polls.ranking.noCondorcet')
          : t('polls.ranking.condorcet', { option: options[condorcet] })}
      </p>
    </>
  );
}

function Rounds({ options, ranking: { rounds } }: Props) {
  const t = useT();
  const format = useFormat();
  const exhausted = rounds.map((round) => round.exhausted);
  const rows = [
    ...options.map((label, option) => ({ label, votes: rounds.map(({ votes }) => votes[option] ?? null) })),
    { label: t('polls.ranking.exhausted'), votes: exhausted },
  ];
  return (
    <DataTable
      id="depouillement"
      caption={t('polls.ranking.caption')}
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        { label: t('polls.results.option'), header: true, cell: ({ label }) => label },
        ...rounds.map((_, round) => ({
          label: t('polls.ranking.round', { number: round + 1 }),
          numeric: true,
          cell: ({ votes }: (typeof rows)[number]) =>
            votes[round] === null ? t('polls.ranking.out') : format.formatNumber(votes[round]!),
        })),
      ]}
    />
  );
}
