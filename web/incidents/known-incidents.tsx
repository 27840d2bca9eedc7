import type { IncidentInShort, IncidentOfTopic } from '#application/community/incidents/incidents.query';
import { incidentHref, topicHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';

/**
 * Before a question is asked: what is known already of what it may be about.
 * @param props.stops it is why the question was not published yet
 */
export function KnownIncidents({
  incidents,
  stops,
}: {
  incidents: readonly IncidentInShort[];
  stops?: boolean;
}) {
  const t = useT();
  if (incidents.length === 0) return null;
  return (
    <Alert tone="warn" live autoFocus={stops} title={t('incidents.ask.title')}>
      {t('incidents.ask.lead')}
      <ul className="list">
        {incidents.map(({ number, title, known, topic }) => (
          <li key={number}>
            <a href={incidentHref(number)}>{title}</a>
            <br />
            {t('incidents.known', { known })}{' '}
            <a href={topicHref(topic)}>{t('incidents.seeOfficial', { title: topic.title })}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** At the head of a topic that belongs to an incident, or answers it. */
export function IncidentNotice({ incident, closed }: { incident: IncidentOfTopic; closed: boolean }) {
  const t = useT();
  const { number, known, topic, isOfficial, solvedAt } = incident;
  return (
    <Alert
      tone={solvedAt ? 'ok' : 'warn'}
      title={t(isOfficial ? 'incidents.notice.official' : 'incidents.notice.gathered')}
    >
      {solvedAt ? t('incidents.notice.solved') : t('incidents.known', { known })}{' '}
      {closed && !isOfficial && `${t('incidents.notice.closed')} `}
      {!isOfficial && (
        <>
          <a href={topicHref(topic)}>{t('incidents.seeOfficial', { title: topic.title })}</a>
          {' · '}
        </>
      )}
      <a href={incidentHref(number)}>{t(solvedAt ? 'incidents.readSolved' : 'incidents.read')}</a>
    </Alert>
  );
}
