import type { WithdrawnReference } from '#application/community/official/references.query';
import { DESK_REFERENCES, referenceHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Articles that the organisation says no longer, each with a way to publish it again. */
export function WithdrawnReferences(props: { rows: readonly WithdrawnReference[]; mayPublish: boolean }) {
  const t = useT();
  if (props.rows.length === 0) return null;
  return (
    <section aria-labelledby="retirees">
      <SectionHead id="retirees" title={t('official.withdrawn.list')} />
      <ul className="list">
        {props.rows.map(({ slug, title, withdrawnAt, reason, instead }) => (
          <li key={slug} id={`retiree-${slug}`}>
            <h3 className="list__title">
              <a href={referenceHref(slug)}>{title}</a>
            </h3>
            <p className="small">{t.rich('official.withdrawn.on', { day: <Day at={withdrawnAt} /> })}</p>
            {reason && <p className="small">{reason}</p>}
            {instead && (
              <p className="small">
                {t('official.withdrawn.instead')} <a href={referenceHref(instead.slug)}>{instead.title}</a>
              </p>
            )}
            {props.mayPublish && (
              <form method="post" action={`${DESK_REFERENCES}/${slug}/republier`}>
                <Button aria-label={t('official.withdrawn.againOf', { title })}>
                  {t('official.withdrawn.again')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
