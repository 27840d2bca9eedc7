import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { livePageHref } from './live-address.ts';

/**
 * Where the session is followed: a player of another site, which is asked for nothing before somebody presses the button, or
 * a link that leads there.
 */
export function Player(props: { event: GatheringView; hasPlayer: boolean; plays: boolean }) {
  const { event, hasPlayer, plays } = props;
  const t = useT();
  if (event.link === null)
    return event.place === '' && event.stage !== 'ended' ? (
      <p className="muted apart">{t('events.joinSoon')}</p>
    ) : null;
  const host = new URL(event.link).host;
  if (!hasPlayer)
    return (
      <p className="cluster apart">
        <a className="btn" href={event.link} rel="noopener noreferrer">
          {t('events.join')}
        </a>
        <span className="muted">{t('events.live.elsewhere', { host })}</span>
      </p>
    );
  if (!plays)
    return (
      <div className="player player--asked apart">
        <p>{t('events.live.playerHelp', { host })}</p>
        <p>
          <ButtonLink href={livePageHref(event, true)}>{t('events.live.play')}</ButtonLink>
        </p>
      </div>
    );
  return (
    <div className="player apart">
      <iframe
        src={event.link}
        title={t('events.live.playerTitle', { title: event.title })}
        allow="fullscreen; picture-in-picture"
        allowFullScreen
        referrerPolicy="strict-origin"
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
      />
    </div>
  );
}
