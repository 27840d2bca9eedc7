import type { TrialRow } from '#application/engagement/trials/trial-view';
import { trialHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Lines, TrialState } from './trial-state.tsx';
import { headingText } from '../ui/heading-text.ts';

/** Product tests as a list. */
export function TrialRows({ trials }: { trials: readonly TrialRow[] }) {
  const t = useT();
  const written = useWritten();
  return (
    <ul className="rows" aria-label={t('trials.list')}>
      {trials.map((trial) => (
        <li key={trial.id}>
          <h2 className="h-m">
            <a href={trialHref(trial)} {...written}>
              {headingText(trial.title)}
            </a>
          </h2>
          <Lines text={trial.goal} />
          <p className="topic__meta">
            <TrialState trial={trial} />
            <span>{t('trials.seats', { taken: trial.taken, seats: trial.seats })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
