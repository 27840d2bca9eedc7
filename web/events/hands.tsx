import type { GatheringView } from '#application/events/gatherings/gathering-view';
import type { LiveView } from '#application/events/questions/live.query';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { AsideSection } from '../ui/layout.tsx';

/** Who asks for the word: to ask for it oneself, and for who runs the session to give it in turn. */
export function Hands(props: {
  event: GatheringView;
  live: LiveView;
  names: Names;
  /** The page of the session. */
  here: string;
}) {
  const { event, live, names, here } = props;
  const t = useT();
  const { may } = usePage();
  const isUp = live.place !== null;
  if (event.stage === 'ended') return null;
  return (
    <AsideSection id="parole" title={t('events.live.hand.title')}>
      {live.place !== null && <p>{t('events.live.hand.place', { place: live.place })}</p>}
      {live.hasWord ? (
        <p>{t('events.live.hand.yours')}</p>
      ) : (
        event.own?.state === 'confirmed' &&
        may('event.register') && (
          <form method="post" action={here}>
            <Button name="deed" value={isUp ? 'lower' : 'raise'}>
              {t(isUp ? 'events.live.hand.lower' : 'events.live.hand.raise')}
            </Button>
          </form>
        )
      )}
      {event.isOwn && <Queue live={live} names={names} here={here} />}
    </AsideSection>
  );
}

/** For who runs the session: whom the word was given to, and who waits for it. */
function Queue({ live, names, here }: { live: LiveView; names: Names; here: string }) {
  const t = useT();
  const nameOf = (memberId: string) => names.get(memberId)?.pseudonym ?? t('rights.somebody');
  return (
    <>
      {live.speaker && (
        <form method="post" action={here} className="stack">
          <p>
            <strong>{t('events.live.hand.speaks', { name: nameOf(live.speaker) })}</strong>
          </p>
          <p>
            <Button name="deed" value="take-back">
              {t('events.live.hand.takeBack')}
            </Button>
          </p>
        </form>
      )}
      {live.hands.length === 0 ? (
        <p className="muted">{t('events.live.hand.none')}</p>
      ) : (
        <ol className="list">
          {live.hands.map((memberId) => (
            <li key={memberId}>
              <NameOf id={memberId} names={names} />
              <form method="post" action={here}>
                <input type="hidden" name="of" value={memberId} />
                <Button
                  name="deed"
                  value="give"
                  aria-label={t('events.live.hand.giveTo', { name: nameOf(memberId) })}
                >
                  {t('events.live.hand.give')}
                </Button>
              </form>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Told to whom the word was given, wherever they read: scripts put it there while they look, where it is read aloud. */
export function WordGiven({ live, here }: { live: LiveView; here: string }) {
  const t = useT();
  return (
    <div data-word="" data-then="parole" role="status">
      {live.hasWord && (
        <Alert tone="ok" title={t('events.live.hand.yours')}>
          <span>{t('events.live.hand.yoursHelp')}</span>
          <form method="post" action={here}>
            <Button name="deed" value="done">
              {t('events.live.hand.done')}
            </Button>
          </form>
        </Alert>
      )}
    </div>
  );
}
