import type { PollView } from '#application/engagement/polls/poll-view';
import { useFormat, useT } from '../lib/texts.tsx';

/** Why results are not shown, and how many votes they still wait for. */
export function WithheldNote({
  poll,
}: {
  poll: Pick<PollView, 'withheld' | 'missing' | 'closesAt' | 'votes'>;
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
    </div>
  );
}
