import { BRANCHES, LIMITS, TOPIC_KINDS } from '#application/community/limits';
import type { CategoryView } from '#application/community/categories/categories.query';
import type { Refused } from '../lib/gates.server.ts';
import { isAsked, isMeantFor, MeantFor } from '../lib/meant-for.tsx';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { CategoryMark } from './category-mark.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { branchName } from '../lib/branches.ts';

/** A category's own text and place. With `category` it is changed; without, a new one is made. */
export function CategoryForm(props: {
  refused: Refused | undefined;
  category?: CategoryView;
  /** Those that a new one may stand in. */
  parents?: readonly CategoryView[];
  /** Those that it may be kept for. */
  groups?: readonly { readonly slug: string; readonly name: string }[];
}) {
  const t = useT();
  const { refused, category, parents, groups = [] } = props;
  const value = (field: 'name' | 'description' | 'guidance' | 'icon' | 'audience' | 'position', usual = '') =>
    typedIn(refused, field, String(category?.[field] ?? usual));
  return (
    <form className="form" method="post" noValidate>
      <FormErrors errors={errorsOf(refused)} />
      {category && <VersionSeen refused={refused} of={category.version} />}
      <TextField
        name="name"
        label={t('lists.manage.categories.name')}
        defaultValue={value('name')}
        error={errorOf(refused, 'name')}
        maxLength={LIMITS.category.name.max}
        required
      />
      <TextArea
        name="description"
        label={t('lists.manage.categories.description')}
        help={t('lists.manage.categories.descriptionHelp')}
        defaultValue={value('description')}
        error={errorOf(refused, 'description')}
        maxLength={LIMITS.category.description.max}
        rows={2}
        optional
      />
      <TextArea
        name="guidance"
        label={t('lists.manage.categories.guidance')}
        help={t('lists.manage.categories.guidanceHelp')}
        defaultValue={value('guidance')}
        error={errorOf(refused, 'guidance')}
        maxLength={LIMITS.category.guidance.max}
        optional
      />
      <div className="category-icons">
        <RadioGroup
          name="icon"
          legend={t('lists.manage.categories.icon')}
          help={t('lists.manage.categories.iconHelp')}
          value={value('icon', 'folder')}
          choices={LIMITS.category.icons.map((icon) => ({
            value: icon,
            label: (
              <>
                <CategoryMark icon={icon} /> {t(`lists.manage.categories.icons.${icon}`)}
              </>
            ),
          }))}
          error={errorOf(refused, 'icon')}
        />
      </div>
      <CheckGroup
        name="kinds"
        legend={t('lists.manage.categories.kinds')}
        values={typedList(refused, 'kinds', category?.kinds ?? ['question', 'discussion'])}
        error={errorOf(refused, 'kinds')}
        choices={TOPIC_KINDS.map((kind) => ({
          value: kind,
          label: t(`lists.manage.categories.kind.${kind}`),
        }))}
      />
      <Select
        name="audience"
        label={t('lists.manage.categories.audience')}
        defaultValue={value('audience', 'public')}
        error={errorOf(refused, 'audience')}
        choices={[
          { value: 'public', label: t('lists.manage.categories.public') },
          { value: 'members', label: t('lists.manage.categories.members') },
          ...BRANCHES.map((branch) => ({
            value: `branch:${branch}`,
            label: t('lists.manage.categories.branch', { branch: branchName(branch, t) }),
          })),
          { value: 'staff', label: t('lists.manage.categories.staff') },
          ...groups.map(({ slug, name }) => ({
            value: `group:${slug}`,
            label: t('groups.audience', { name }),
          })),
        ]}
      />
      <ReadershipMeant refused={refused} />
      <TextField
        name="position"
        type="number"
        min={LIMITS.category.position.min}
        max={LIMITS.category.position.max}
        label={t('lists.manage.categories.position')}
        help={t('lists.manage.categories.positionHelp')}
        defaultValue={value('position', '100')}
        error={errorOf(refused, 'position')}
        required
      />
      {parents && (
        <Select
          name="parentId"
          label={t('lists.manage.categories.parent')}
          placeholder={t('lists.manage.categories.noParent')}
          defaultValue={typedIn(refused, 'parentId')}
          error={errorOf(refused, 'parentId')}
          choices={parents.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <p>
        <Button look="main">
          {t(category ? 'lists.manage.categories.save' : 'lists.manage.categories.add')}
        </Button>
      </p>
    </form>
  );
}

/** That fewer people read it, or others, is meant: asked once it was refused for that, and for that audience alone. */
function ReadershipMeant({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  const asked = (['narrows', 'widens'] as const).filter((change) => isAsked(refused, change, 'audience'));
  if (refused === undefined || asked.length === 0) return null;
  return (
    <>
      <MeantFor refused={refused} choice="audience" />
      {asked.map((change) => (
        <Checkbox
          key={change}
          name={change}
          defaultChecked={isMeantFor(refused.typed, change, 'audience')}
          label={t(`lists.manage.categories.${change}`)}
          error={errorOf(refused, change)}
        />
      ))}
    </>
  );
}
