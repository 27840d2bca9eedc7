import { SERVICE_LIMITS } from '#application/engagement/limits';
import type { ServiceView } from '#application/engagement/services/service-view';
import { ActForm } from '../layout/small-page.tsx';
import { MANAGE_SERVICES } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

/** How a service is shown, and whether it takes reviews. */
export function ServiceForm({ refused, former }: { refused: Refused | undefined; former?: ServiceView }) {
  const t = useT();
  return (
    <ActForm
      refused={refused}
      back={MANAGE_SERVICES}
      submit={<Button look="main">{t('services.admin.save')}</Button>}
      labels={{ name: t('services.admin.name'), description: t('services.admin.description') }}
    >
      {former && <VersionSeen refused={refused} of={former.version} />}
      <TextField
        name="name"
        label={t('services.admin.name')}
        maxLength={SERVICE_LIMITS.name.max}
        defaultValue={typedIn(refused, 'name', former?.name ?? '')}
        error={errorOf(refused, 'name')}
      />
      <TextArea
        name="description"
        label={t('services.admin.description')}
        rows={3}
        maxLength={SERVICE_LIMITS.description.max}
        counter
        defaultValue={typedIn(refused, 'description', former?.description ?? '')}
        error={errorOf(refused, 'description')}
      />
      <Checkbox
        name="open"
        label={t('services.admin.open')}
        help={t('services.admin.openHelp')}
        defaultChecked={refused ? typedIn(refused, 'open') === 'on' : (former?.open ?? true)}
      />
    </ActForm>
  );
}
