import { MANAGE_CATEGORIES } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { HeadingLevel } from '../ui/section-head.tsx';

/** Where nothing can be asked yet, since there is no category to ask in: said to everybody, mended by whoever may. */
export function NoCategory({ level }: { level?: HeadingLevel }) {
  const t = useT();
  const { may } = usePage();
  const mayCreate = may('category.manage');
  return (
    <EmptyState
      level={level}
      title={t('lists.categories.empty')}
      action={
        mayCreate && (
          <ButtonLink href={MANAGE_CATEGORIES} look="main">
            {t('lists.categories.createFirst')}
          </ButtonLink>
        )
      }
    >
      {t(mayCreate ? 'lists.categories.emptyForStaff' : 'lists.categories.emptyText')}
    </EmptyState>
  );
}
