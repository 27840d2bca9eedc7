import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { manageEventDeedHref, manageEventHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

/** What becomes of a draft: it is published, or thrown away, which is asked about. */
export function DraftDeeds({ event }: { event: GatheringView }) {
  const t = useT();
  const { now } = usePage();
  const isPast = event.endsAt < now;
  return (
    <form method="post" action={manageEventHref(event.id)} className="stack">
      {isPast ? (
        <Alert tone="warn" id="day" title={t('events.pastDay.title')}>
          {t('events.pastDay.help')}
          <input type="hidden" name="past" value="on" />
        </Alert>
      ) : (
        <p>{t('events.admin.publishHelp')}</p>
      )}
      <p className="cluster">
        <Button look="main" name="deed" value="publish">
          {t(isPast ? 'events.pastDay.publish' : 'events.admin.publish')}
        </Button>
        <ButtonLink href={manageEventDeedHref(event.id, 'supprimer')}>{t('events.admin.discard')}</ButtonLink>
      </p>
    </form>
  );
}
