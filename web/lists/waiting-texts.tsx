import { NEWCOMER_WHYS } from '#application/community/limits';
import type { WaitingText } from '#application/community/newcomers/newcomers.query';
import { plainWords } from '../forum/plain-words.ts';
import { shortened } from '../forum/quotation.ts';
import { postDeedHref, postHref } from '../lib/addresses.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { headingText } from '../ui/heading-text.ts';
import { SectionHead } from '../ui/section-head.tsx';

/** Characters. */
const EXCERPT = 180;

type Shown = Omit<WaitingText, 'since'> & { readonly since: Date | string };

/** What its reader sent already and waits for somebody of the team, with the reason; nobody else is ever given it. */
export function WaitingTexts({ texts }: { texts: readonly Shown[] }) {
  const t = useT();
  const format = useFormat();
  const written = useWritten();
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby="attente" className="stack">
      <SectionHead id="attente" title={t('newcomers.pending.title')} />
      <p className="muted">{t('newcomers.pending.lead')}</p>
      <ul className="plain drafts">
        {texts.map((text) => {
          const why = NEWCOMER_WHYS.find((one) => `newcomer-${one}` === text.why) ?? 'words';
          return (
            <li key={text.postId}>
              <h3>
                <a href={postHref(text.postId)} {...written}>
                  {headingText(text.title)}
                </a>
              </h3>
              <p className="small muted">
                {t(text.isTopic ? 'newcomers.pending.topic' : 'newcomers.pending.reply')}
                {' · '}
                {t('newcomers.pending.since', { moment: format.formatMoment(text.since) })}
              </p>
              <p className="drafts__text" {...written}>
                {shortened(plainWords(text.excerpt), EXCERPT)}
              </p>
              <p className="small">{t(`newcomers.told.${why}`)}</p>
              <p className="small cluster">
                <a
                  href={postDeedHref(text.postId, 'modifier')}
                  aria-label={t('newcomers.pending.mendOf', text)}
                >
                  {t('newcomers.pending.mend')}
                </a>
                {text.mayTakeBack && (
                  <a
                    href={postDeedHref(text.postId, 'supprimer')}
                    aria-label={t('newcomers.pending.takeBackOf', text)}
                  >
                    {t('newcomers.pending.takeBack')}
                  </a>
                )}
              </p>
              {text.isAnswered && <p className="small muted">{t('newcomers.pending.answered')}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
