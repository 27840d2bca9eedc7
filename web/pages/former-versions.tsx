import type { ShownPage } from '#application/site/pages/shown-pages.query';
import { pageVersionHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Wrap } from '../ui/layout.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Since when a page says what it says, and what it said before, where the organisation keeps that readable. */
export function FormerVersions({ page }: { page: ShownPage }) {
  const t = useT();
  if (page.former.length === 0) return null;
  return (
    <Wrap className="section">
      <section aria-labelledby="versions">
        <SectionHead id="versions" title={t('pages.former.title')} small />
        <ul className="plain">
          {page.former.map(({ number, since }) => (
            <li key={number}>
              {number === page.number ? (
                <strong>{t('pages.former.version', { number })}</strong>
              ) : (
                <a href={pageVersionHref(page.slug, number)}>{t('pages.former.version', { number })}</a>
              )}
              {t.rich('pages.former.from', { day: <Day key="day" at={since} /> })}
            </li>
          ))}
        </ul>
      </section>
    </Wrap>
  );
}
