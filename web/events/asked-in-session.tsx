import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { useT } from '../lib/texts.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import type { askedIn } from './asked-in-session.server.ts';
import { livePageHref } from './live-address.ts';
import { Wall } from './question-wall.tsx';

type Asked = NonNullable<Awaited<ReturnType<typeof askedIn>>>;

/** What was asked in a session that is over, and what became of it, for those who took part. */
export function AskedInSession({ event, asked }: { event: GatheringView; asked: Asked }) {
  const t = useT();
  return (
    <section className="apart" aria-labelledby="questions">
      <SectionHead id="questions" title={t('events.live.asked')} />
      <Wall event={event} {...asked} here={livePageHref(event, false)} />
    </section>
  );
}
