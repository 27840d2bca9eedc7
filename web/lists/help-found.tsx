import type { FoundHelp } from '../help/find-help.ts';
import { HELP, helpHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from './query.ts';

/** Where the help says it: how the site is used is answered before what members said of it. */
export function HelpFound({ help, query }: { help: readonly FoundHelp[]; query: string }) {
  const t = useT();
  if (help.length === 0) return null;
  return (
    <section className="help-beside" aria-labelledby="dans-l-aide">
      <h2 className="facets__t" id="dans-l-aide">
        {t('lists.search.inHelp')}
      </h2>
      <ul className="plain">
        {help.map(({ slug, chapter, anchor, title }) => (
          <li key={slug}>
            <a href={helpHref(slug, anchor)}>
              {anchor === null ? chapter : t('help.place', { chapter, title })}
            </a>
          </li>
        ))}
      </ul>
      <p className="small">
        <a href={hrefWith(HELP, { q: query })}>{t('lists.search.allHelp')}</a>
      </p>
    </section>
  );
}
