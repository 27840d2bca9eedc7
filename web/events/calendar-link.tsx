import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { eventDeedHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** The event for one's own calendar, as long as it is ahead or held; cancelled, its file says so where it was put before. */
export function CalendarLink({
  event,
}: {
  event: Pick<GatheringView, 'slug' | 'number' | 'stage' | 'endsAt'>;
}) {
  const t = useT();
  const { now } = usePage();
  if (event.stage === 'draft' || event.endsAt <= now) return null;
  return (
    <p>
      <ButtonLink icon="cal" href={eventDeedHref(event, 'agenda.ics')}>
        {t(event.stage === 'cancelled' ? 'events.icsCancelled' : 'events.ics')}
      </ButtonLink>
    </p>
  );
}
