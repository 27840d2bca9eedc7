import type { GatheringRow } from '#application/events/gatherings/gathering-view';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { hourIn } from './moments.ts';
import { wallUntil } from './wall-until.ts';

/** Of a session that is over: whether its wall still takes questions, and until when. */
export function WallOver({
  event,
  isOpen,
}: {
  event: Pick<GatheringRow, 'endsAt' | 'zone'>;
  isOpen: boolean;
}) {
  const t = useT();
  return (
    <Alert tone="info" title={t('events.live.over')}>
      {isOpen
        ? t('events.live.openUntil', { hour: hourIn(wallUntil(event), event.zone, t) })
        : t('events.live.closed')}
    </Alert>
  );
}
