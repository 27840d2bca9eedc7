import type { CategoryView } from '#application/community/categories/categories.query';
import { categoryHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Heading, type HeadingLevel } from '../ui/section-head.tsx';
import { AudienceMark } from './audience-mark.tsx';
import { CategoryMark } from './category-mark.tsx';

/** Categories side by side: what each is for, how much is in it, what it holds. */
export function CategoryCards(props: {
  categories: readonly CategoryView[];
  childrenOf?: (category: CategoryView) => readonly CategoryView[];
  level?: HeadingLevel;
}) {
  const t = useT();
  const written = useWritten();
  return (
    <ul className="cats">
      {props.categories.map((category) => {
        const children = props.childrenOf?.(category) ?? [];
        return (
          <li className="cat" key={category.id}>
            <Heading level={props.level ?? 3}>
              <CategoryMark icon={category.icon} />{' '}
              <a href={categoryHref(category)} {...written}>
                {category.name}
              </a>
            </Heading>
            <p {...written}>{category.description}</p>
            <p className="muted small cluster">
              <span>{t('lists.categories.count', { count: category.topicCount })}</span>
              <AudienceMark audience={category.audience} />
            </p>
            {children.length > 0 && (
              <ul className="cat__in">
                {children.map((child) => (
                  <li key={child.id}>
                    <a href={categoryHref(child)} {...written}>
                      {child.name}
                    </a>{' '}
                    <span className="muted small">
                      {t('lists.categories.count', { count: child.topicCount })}
                    </span>{' '}
                    {child.audience !== category.audience && <AudienceMark audience={child.audience} />}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export const childrenIn =
  (categories: readonly CategoryView[]) =>
  (parent: CategoryView): readonly CategoryView[] =>
    categories.filter((category) => category.parentId === parent.id);
