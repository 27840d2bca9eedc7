import type { PollView } from '#application/engagement/polls/poll-view';
import { useFormat, useT } from '../lib/texts.tsx';

/**
 * Why results are not shown, and how many votes they still wait for.
 * @param isSteered it stands in a session, before who runs it: they are told how many voted, whatever results wait for, to know when to go on
 */
export function WithheldNote({
  poll,
  isSteered = false,
}: {
  poll: Pick<PollView, 'withheld' | 'missing' | 'closesAt' | 'votes' | 'open'>;
  isSteered?: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const { withheld, missing, votes } = poll;
  if (withheld === null) return null;
  return (
    <div className="stack">
      <p>{t(`polls.results.withheld.${withheld}`, { day: format.formatDay(poll.closesAt) })}</p>
      {missing && (
        <p data-missing="">
          {missing.whileOpen === null
            ? t('polls.results.missing.atEnd', { votes, atEnd: missing.atEnd })
            : t('polls.results.missing.whileOpen', { votes, open: missing.whileOpen, atEnd: missing.atEnd })}
        </p>
      )}
      {!missing && isSteered && poll.open && (
        <p data-missing="">{t('polls.results.missing.soFar', { votes })}</p>
      )}
    </div>
  );
}
