import type { ClaimRow } from '#application/community/claims/claims.query';
import { useFormat, useT } from '../lib/texts.tsx';
import { Pill } from '../ui/pill.tsx';

/** The last day to answer, and how many days that are where it is near; what became of it once it is over. */
export function DuePill({
  claim: { state, dueOn, urgency, daysLeft },
}: {
  claim: Pick<ClaimRow, 'state' | 'dueOn' | 'urgency' | 'daysLeft'>;
}) {
  const t = useT();
  const { formatDay } = useFormat();
  if (state !== 'open' || dueOn === null || daysLeft === null) return <>{t(`claims.state.${state}`)}</>;
  return (
    <>
      {formatDay(`${dueOn}T12:00:00Z`)}{' '}
      {urgency !== 'calm' && (
        <Pill tone={urgency === 'late' ? 'danger' : 'warn'}>
          {t(`claims.admin.urgency.${urgency}`, { days: Math.abs(daysLeft) })}
        </Pill>
      )}
    </>
  );
}
