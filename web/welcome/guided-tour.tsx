import { createElement } from 'react';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Wrap } from '../ui/layout.tsx';

/** Each stop of the tour with what it points at on the page; where that is not in sight, its words say where it is. */
const STOPS = [
  ['search', '.site-header__search, .site-header a[href$="/recherche"]'],
  ['official', 'main .stamp, main .official'],
  ['ask', '.site-header .tools > .btn--main'],
  ['notifications', '.site-header unread-count a'],
  ['events', '.site-header .nav a[href$="/evenements"]'],
  ['report', 'main a[href*="/signaler/"]'],
] as const;

/**
 * The guided tour. Without a script it is a list at the head of the page; with one, each stop stands beside what it tells of.
 * Either way it is shown to who asked for it alone.
 */
export function GuidedTour() {
  const t = useT();
  const total = STOPS.length;
  return createElement(
    'guided-tour',
    { class: 'tour' },
    <Wrap>
      <section className="card stack" aria-labelledby="visite" tabIndex={-1}>
        <h2 id="visite">{t('welcome.tour.title')}</h2>
        <ol className="tour__stops">
          {STOPS.map(([stop, anchor], index) => (
            <li key={stop} id={`visite-${stop}`} data-anchor={anchor}>
              <p className="small muted">{t('welcome.tour.stop', { number: index + 1, total })}</p>
              <h3>{t(`welcome.tour.stops.${stop}.title`)}</h3>
              <p>{t(`welcome.tour.stops.${stop}.body`)}</p>
              <p className="small muted" data-elsewhere="">
                {t(`welcome.tour.stops.${stop}.elsewhere`)}
              </p>
            </li>
          ))}
        </ol>
        <p className="cluster">
          <Button type="button" hidden data-tour="previous">
            {t('welcome.tour.previous')}
          </Button>
          <Button type="button" look="main" hidden data-tour="next">
            {t('welcome.tour.next')}
          </Button>
          <a className="btn" href="/">
            {t('welcome.tour.close')}
          </a>
        </p>
      </section>
    </Wrap>,
  );
}
