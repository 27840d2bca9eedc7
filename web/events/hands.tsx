import type { GatheringView } from '#application/events/gatherings/gathering-view';
import type { LiveView } from '#application/events/questions/live.query';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { AsideSection } from '../ui/layout.tsx';

/** Who asks for the word: to ask for it oneself, and for who runs the session to give it in turn. */
export function Hands({ event, live, names }: { event: GatheringView; live: LiveView; names: Names }) {
  const t = useT();
  const isUp = live.place !== null;
  return (
    <AsideSection id="parole" title={t('events.live.hand.title')}>
      {live.place !== null && <p>{t('events.live.hand.place', { place: live.place })}</p>}
      {event.own?.state === 'confirmed' && (
        <form method="post">
          <Button look={isUp ? undefined : 'main'} name="deed" value={isUp ? 'lower' : 'raise'}>
            {t(isUp ? 'events.live.hand.lower' : 'events.live.hand.raise')}
          </Button>
        </form>
      )}
      {event.isOwn && live.hands.length === 0 && <p className="muted">{t('events.live.hand.none')}</p>}
      {event.isOwn && live.hands.length > 0 && (
        <ol className="list">
          {live.hands.map((memberId) => (
            <li key={memberId}>
              <NameOf id={memberId} names={names} />
              <form method="post">
                <input type="hidden" name="of" value={memberId} />
                <Button
                  name="deed"
                  value="give"
                  aria-label={t('events.live.hand.giveTo', {
                    name: names.get(memberId)?.pseudonym ?? t('rights.somebody'),
                  })}
                >
                  {t('events.live.hand.give')}
                </Button>
              </form>
            </li>
          ))}
        </ol>
      )}
    </AsideSection>
  );
}
