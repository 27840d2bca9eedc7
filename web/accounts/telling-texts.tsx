import type { TellingText } from '#application/community/leaving/telling-texts.query';
import { postHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** What a member should read again before they leave: their words stay as they are. */
export function TellingTexts({ texts }: { texts: readonly TellingText[] }) {
  const t = useT();
  const written = useWritten();
  return (
    <section className="stack" aria-labelledby="se-nomme">
      <SectionHead id="se-nomme" title={t('leaving.telling.title')} small />
      {texts.length === 0 ? (
        <p>{t('leaving.telling.none')}</p>
      ) : (
        <>
          <p>{t('leaving.telling.text')}</p>
          <ul className="list">
            {texts.map(({ postId, title, tells }) => (
              <li key={postId}>
                <a href={postHref(postId)} {...written}>
                  {title}
                </a>{' '}
                <span className="muted small">
                  {tells.map((told) => t(`leaving.telling.what.${told}`)).join(', ')}
                </span>
              </li>
            ))}
          </ul>
          <p>{t('leaving.telling.more')}</p>
        </>
      )}
    </section>
  );
}
