import type { CategoryView } from '#application/community/categories/categories.query';
import { categoryHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Menu } from '../ui/menu.tsx';

const LEVELS = ['watching', 'tracking', 'muted', 'none'] as const;

/** Whether and how one follows a category; only for who is signed in. */
export function FollowCategoryForm({ category, level }: { category: CategoryView; level: string }) {
  const t = useT();
  const { member } = usePage();
  if (member === null) return null;
  const follows = level === 'watching' || level === 'tracking';
  const words = level === 'muted' ? 'muted' : follows ? 'following' : 'follow';
  return (
    <Menu
      label={t('lists.categories.followLabel')}
      icon="bell"
      text={t(`lists.categories.${words}`)}
      align="start"
    >
      <form className="menu__form" method="post" noValidate action={`${categoryHref(category)}/suivre`}>
        <RadioGroup
          name="level"
          legend={t('lists.categories.followLabel')}
          value={level}
          choices={LEVELS.map((value) => ({ value, label: t(`lists.categories.level.${value}`) }))}
        />
        <Button>{t('lists.categories.apply')}</Button>
      </form>
    </Menu>
  );
}
