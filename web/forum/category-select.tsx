import type { ReactNode } from 'react';
import type { CategoryView } from '#application/community/categories/categories.query';
import { useT } from '../lib/texts.tsx';
import { audienceBehind } from '../lists/audience-mark.tsx';
import { Select } from '../ui/field.tsx';

/** All categories one may choose, children under their parent; who alone reads in one stands behind its name. */
export function CategorySelect(props: {
  label: ReactNode;
  help?: ReactNode;
  categories: readonly CategoryView[];
  value: string;
  error?: string;
}) {
  const t = useT();
  const { categories } = props;
  const parents = categories.filter((each) => each.parentId === null);
  const known = new Set(parents.map((each) => each.id));
  const orphans = categories.filter((each) => each.parentId !== null && !known.has(each.parentId));
  const choices = [...parents, ...orphans].flatMap((parent) => {
    const children = categories.filter((each) => each.parentId === parent.id);
    const group = children.length > 0 ? parent.name : undefined;
    return [parent, ...children].map((each) => ({
      value: each.id,
      label: `${each.name}${audienceBehind(each.audience, t)}`,
      group,
    }));
  });
  return (
    <Select
      name="categoryId"
      label={props.label}
      help={props.help}
      required
      placeholder={t('compose.ask.choose')}
      choices={choices}
      defaultValue={props.value}
      error={props.error}
    />
  );
}
