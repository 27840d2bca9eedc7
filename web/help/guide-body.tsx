import type { GuideText } from '#application/site/guides/guide-texts.query';
import { type Locale, useT } from '../lib/texts.tsx';
import { headingText } from '../ui/heading-text.ts';
import { Prose } from '../ui/prose.tsx';

/** From this many sections on a guide begins with a list of them. */
const LISTED_FROM = 3;

/** What a guide says: its opening, where things are in it, then its sections. */
export function GuideBody({ text, lang }: { text: GuideText; lang: Locale }) {
  const t = useT();
  const said = t.locale === lang ? {} : { lang };
  return (
    <div className="guide">
      {text.opening.html !== '' && <Prose html={text.opening.html} lang={lang} />}
      {text.sections.length >= LISTED_FROM && (
        <nav className="guide__sections" aria-label={t('help.sections')}>
          <ul className="plain" {...said}>
            {text.sections.map(({ anchor, title }) => (
              <li key={anchor}>
                <a href={`#${anchor}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {text.sections.map(({ anchor, title, html }) => (
        <section key={anchor} aria-labelledby={anchor}>
          <h2 id={anchor} {...said}>
            {headingText(title)}
          </h2>
          <Prose html={html} lang={lang} />
        </section>
      ))}
    </div>
  );
}
