import type { ConnectedSiteView } from '#application/site/sign-on/connected-sites.query';
import { SITE_LIMITS } from '#application/site/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

const LIMITS = SITE_LIMITS.connectedSite;

type Shown = Pick<ConnectedSiteView, 'label' | 'tellsEmail' | 'isOpen'>;

/** Everything about a site that asks who members are, for who adds it and who changes it. */
export function ConnectedSiteForm({ site, refused }: { site: Shown | null; refused: Refused | undefined }) {
  const t = useT();
  const ticked = (name: string, now: boolean) => (refused ? typedIn(refused, name) !== '' : now);
  return (
    <form method="post" noValidate className="form">
      <FormErrors errors={errorsOf(refused)} />
      <TextField
        name="label"
        label={t('connectedSites.label')}
        help={t('connectedSites.labelHelp')}
        maxLength={LIMITS.label.max}
        defaultValue={typedIn(refused, 'label', site?.label ?? '')}
        error={errorOf(refused, 'label')}
        required
      />
      {site === null && (
        <TextField
          name="origin"
          label={t('connectedSites.origin')}
          help={t('connectedSites.originHelp')}
          type="url"
          maxLength={LIMITS.origin.max}
          defaultValue={typedIn(refused, 'origin')}
          error={errorOf(refused, 'origin')}
          required
        />
      )}
      <Checkbox
        name="tellsEmail"
        label={t('connectedSites.tellsEmail')}
        help={t('connectedSites.tellsEmailHelp')}
        defaultChecked={ticked('tellsEmail', site?.tellsEmail ?? false)}
        error={errorOf(refused, 'tellsEmail')}
      />
      <Checkbox
        name="isOpen"
        label={t('connectedSites.isOpen')}
        help={t('connectedSites.isOpenHelp')}
        defaultChecked={ticked('isOpen', site?.isOpen ?? true)}
        error={errorOf(refused, 'isOpen')}
      />
      <p>
        <Button look="main" {...(site !== null && { name: 'act', value: 'save' })}>
          {t(site === null ? 'connectedSites.add' : 'connectedSites.save')}
        </Button>
      </p>
    </form>
  );
}
