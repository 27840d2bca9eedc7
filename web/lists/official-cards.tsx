import type { OfficialToKnow } from '#application/community/official/official-to-know.query';
import { REFERENCES, referenceHref, topicHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { EXCERPT, shortened } from './shortened.ts';

/** What the organisation wrote and everybody should have read once. Nothing where it has not written yet. */
export function OfficialCards({ texts }: { texts: readonly OfficialToKnow[] }) {
  const t = useT();
  const written = useWritten();
  if (texts.length === 0) return null;
  return (
    <section className="section wrap" aria-labelledby="a-connaitre">
      <SectionHead
        id="a-connaitre"
        title={t('official.toKnow.title')}
        more={{ href: REFERENCES, label: t('official.about.all') }}
      />
      <ul className="oas">
        {texts.map((text) => {
          const href = text.what === 'reference' ? referenceHref(text.slug) : topicHref(text.topic);
          return (
            <li className="oa" key={href}>
              <h3>
                <a href={href} {...written}>
                  {text.title}
                </a>
              </h3>
              <p {...written}>{shortened(text.excerpt, EXCERPT)}</p>
              <p className="oa__date">
                {t.rich('official.toKnow.checked', { day: <Day at={text.checkedAt} /> })}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
