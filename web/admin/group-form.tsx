import { MEMBERSHIPS, PERMISSIONS, RIGHTS_LIMITS } from '#application/moderation/limits';
import type { CategoryView } from '#application/community/categories/categories.query';
import type { GroupView } from '#application/moderation/permissions/groups.query';
import type { Refused } from '../lib/gates.server.ts';
import { keptCategoryChoices } from './category-choices.ts';
import { ReasonField } from './reason-field.tsx';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { permissionName } from './permission-name.ts';

/** What a group is called, who comes to it, what it gives and where. With `group` it is changed; without, made. */
export function GroupForm(props: {
  refused: Refused | undefined;
  categories: readonly Pick<CategoryView, 'id' | 'name' | 'parentId'>[];
  group?: GroupView;
}) {
  const { refused, categories, group } = props;
  const t = useT();
  return (
    <form method="post" noValidate className="form">
      <FormErrors errors={errorsOf(refused)} />
      {group && <VersionSeen refused={refused} of={group.version} />}
      <TextField
        name="name"
        label={t('groups.name')}
        maxLength={RIGHTS_LIMITS.group.name.max}
        defaultValue={typedIn(refused, 'name', group?.name ?? '')}
        error={errorOf(refused, 'name')}
        required
      />
      <TextArea
        name="description"
        label={t('groups.description')}
        rows={2}
        maxLength={RIGHTS_LIMITS.group.description.max}
        defaultValue={typedIn(refused, 'description', group?.description ?? '')}
        error={errorOf(refused, 'description')}
        optional
      />
      <RadioGroup
        name="membership"
        legend={t('groups.membership')}
        choices={MEMBERSHIPS.map((value) => ({
          value,
          label: t(`groups.memberships.${value}`),
          help: t(`groups.membershipHelp.${value}`),
        }))}
        value={typedIn(refused, 'membership', group?.membership ?? 'closed')}
        error={errorOf(refused, 'membership')}
        required
      />
      <details className="stack" open={refused !== undefined}>
        <summary className="btn">{t('groups.rightsOf', { count: group?.permissions.length ?? 0 })}</summary>
        <CheckGroup
          name="permissions"
          legend={t('groups.rights')}
          help={t('groups.rightsHelp')}
          choices={PERMISSIONS.map((permission) => ({
            value: permission,
            label: permissionName(t, permission),
          }))}
          values={typedList(refused, 'permissions', group?.permissions ?? [])}
          error={errorOf(refused, 'permissions')}
        />
        <CheckGroup
          name="categoryIds"
          legend={t('groups.categories')}
          help={t('groups.categoriesHelp')}
          choices={keptCategoryChoices(categories, group?.categoryIds ?? [], t('rights.goneCategory'))}
          values={typedList(refused, 'categoryIds', group?.categoryIds ?? [])}
          error={errorOf(refused, 'categoryIds')}
        />
      </details>
      <ReasonField refused={refused} />
      <p>
        <Button look="main">{t('groups.save')}</Button>
      </p>
    </form>
  );
}
