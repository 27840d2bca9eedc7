import type { OwnSeat } from '#application/engagement/trials/trial-view';
import { leaveTrialHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';

/** Tests that are not for their tester any more: nothing of them is shown but the way out. */
export function UnseenSeats({ seats }: { seats: readonly OwnSeat[] }) {
  const t = useT();
  return (
    <section aria-labelledby="unseen-seats">
      <h2 className="h-m" id="unseen-seats">
        {t('trials.unseen.title')}
      </h2>
      <p>{t('trials.unseen.lead')}</p>
      <ul className="rows">
        {seats.map((trial) => (
          <li key={trial.id}>
            <a href={leaveTrialHref(trial)}>{t('trials.unseen.leave', { title: trial.title })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
