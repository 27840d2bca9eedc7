import type { OfficialToKnow } from '#application/community/official/official-to-know.query';
import { referenceHref, topicHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Day } from '../ui/moment.tsx';
import { EXCERPT, shortened } from './shortened.ts';
import { headingText } from '../ui/heading-text.ts';

/** What the organisation wrote and everybody should have read once. */
export function OfficialCards({ texts }: { texts: readonly OfficialToKnow[] }) {
  const t = useT();
  const written = useWritten();
  return (
    <ul className="oas">
      {texts.map((text) => {
        const href = text.what === 'reference' ? referenceHref(text.slug) : topicHref(text.topic);
        return (
          <li className="oa" key={href}>
            <h3>
              <a href={href} {...written}>
                {headingText(text.title)}
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
  );
}
