import type { CategoryView } from '#application/community/categories/categories.query';
import { MANAGE_CATEGORIES } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** What becomes of a category that serves no more: it is closed, and opened again, goes into another one, or is deleted where nothing ever stood in it. */
export function CategoryEnd({ category }: { category: CategoryView }) {
  const t = useT();
  const format = useFormat();
  const { closedAt } = category;
  const path = `${MANAGE_CATEGORIES}/${category.slug}`;
  return (
    <section className="section" aria-labelledby="fin">
      <SectionHead
        id="fin"
        title={t('lists.manage.categories.end')}
        note={
          closedAt
            ? t('lists.manage.categories.closedSince', { day: format.formatDay(closedAt) })
            : t('lists.manage.categories.endText')
        }
      />
      <p className="cluster">
        <ButtonLink href={`${path}/${closedAt ? 'rouvrir' : 'fermer'}`}>
          {t(closedAt ? 'lists.manage.categories.reopen' : 'lists.manage.categories.close')}
        </ButtonLink>
        <ButtonLink href={`${path}/fusionner`}>{t('lists.manage.categories.merge')}</ButtonLink>
        <ButtonLink href={`${path}/supprimer`} look="quiet">
          {t('lists.manage.categories.remove')}
        </ButtonLink>
      </p>
    </section>
  );
}
