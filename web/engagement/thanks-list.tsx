import type { ThanksRow } from '#application/engagement/boards/thanks.query';
import { postHref, THANKS } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Ago } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Replies of one member that helped of late, each with how many said so. Nothing where there are none. */
export function ThanksList({ thanks }: { thanks: readonly ThanksRow[] }) {
  const t = useT();
  if (thanks.length === 0) return null;
  return (
    <section className="narrow--wide apart" aria-labelledby="merci">
      <SectionHead
        id="merci"
        title={t('points.thanks.title')}
        more={{ href: THANKS, label: t('points.thanks.all') }}
      />
      <ul className="rows">
        {thanks.map(({ postId, people, latest }) => (
          <li key={postId}>
            <p>
              <a href={postHref(postId)}>{t('points.thanks.reply', { people })}</a>
            </p>
            <p className="small muted">
              <Ago at={latest} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
