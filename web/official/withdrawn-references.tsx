import type { WithdrawnReference } from '#application/community/official/references.query';
import type { Page } from '#application/shared/page';
import { DESK_REFERENCES, referenceHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Day } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { mayAuthorIn } from './authoring.ts';
import { SaidWhole } from '../ui/said-whole.tsx';

/** Articles that the organisation says no longer, each with a way to publish it again for who may. */
export function WithdrawnReferences(props: {
  page: Page<WithdrawnReference>;
  /** The address of a page of them; of the first one without a cursor. */
  at: (cursor: string | undefined) => string;
  /** Whether the page is another than the first one. */
  begun: boolean;
}) {
  const t = useT();
  const { page, at, begun } = props;
  if (page.items.length === 0 && !begun) return null;
  return (
    <section aria-labelledby="retirees">
      <SectionHead id="retirees" title={t('official.withdrawn.list')} />
      <ul className="list">
        {page.items.map(({ slug, title, withdrawnAt, reason, instead, category }) => (
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
            <PublishAgain slug={slug} title={title} category={category} />
          </li>
        ))}
      </ul>
      <Pagination
        label={t('official.withdrawn.pages')}
        previousHref={page.previous === null ? null : at(page.previous)}
        nextHref={page.next === null ? null : at(page.next)}
        firstHref={begun ? at(undefined) : null}
      />
    </section>
  );
}

/** For agents of its category the way back; to the others it says whose it is. Nothing for who publishes nothing. */
export function PublishAgain(props: Pick<WithdrawnReference, 'slug' | 'title' | 'category'>) {
  const t = useT();
  const page = usePage();
  const { slug, title, category } = props;
  if (!page.may('official.author')) return null;
  if (!mayAuthorIn(page, category))
    return <p className="small muted">{t('official.reference.ofOtherAgents')}</p>;
  return (
    <form method="post" action={`${DESK_REFERENCES}/${slug}/republier`}>
      <Button>
        <SaidWhole
          word={t('official.withdrawn.again')}
          whole="official.withdrawn.againOf"
          cited={{ title }}
        />
      </Button>
    </form>
  );
}
