import { LIMITS } from '#application/community/limits';
import type { TagView } from '#application/community/tags/tags.query';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

/** A word and when to use it. With `tag` it is changed; without, a new one is made. */
export function TagForm({ refused, tag }: { refused: Refused | undefined; tag?: TagView }) {
  const t = useT();
  return (
    <form className="form" method="post" noValidate>
      <FormErrors errors={errorsOf(refused)} />
      <TextField
        name="label"
        label={t('lists.manage.tags.label')}
        defaultValue={typedIn(refused, 'label', tag?.label)}
        error={errorOf(refused, 'label')}
        maxLength={LIMITS.tag.label.max}
        required
      />
      <TextArea
        name="description"
        label={t('lists.manage.tags.description')}
        help={t('lists.manage.tags.descriptionHelp')}
        defaultValue={typedIn(refused, 'description', tag?.description)}
        error={errorOf(refused, 'description')}
        maxLength={LIMITS.tag.description.max}
        rows={2}
        optional
      />
      <p>
        <Button look="main">{t(tag ? 'lists.manage.tags.save' : 'lists.manage.tags.add')}</Button>
      </p>
    </form>
  );
}
