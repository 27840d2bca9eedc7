import type { ProviderView } from '#application/site/sign-on/sign-on-desk.query';
import { ACR_MODES, CLIENT_AUTHS, EMAIL_TRUSTS, SITE_LIMITS } from '#application/site/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, RadioGroup } from '../ui/choices.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

const LIMITS = SITE_LIMITS.provider;

/** As loaders hand it over. */
export type Shown = Omit<ProviderView, 'createdAt'>;
type Kind = Shown['kind'];
/** The settings of either kind, by their names; what the other kind has is not there. */
type Settings = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

const BOXES = [
  'isOpen',
  'untried',
  'takesNew',
  'identifies',
  'logsOut',
  'trustsFactor',
  'isOnlyWay',
] as const;
/** What a protocol has no words for. */
const UNKNOWN_TO: Readonly<Record<Kind, readonly string[]>> = {
  oidc: [],
  saml: [],
  discourse: ['identifies', 'logsOut'],
};
const QUIRKS = ['usesPkce', 'asksUserinfo', 'signedUserinfo'] as const;
/** As they stand in the form of whichever kind. */
const IN_ORDER = [
  'slug',
  'labelFr',
  'labelEn',
  'issuer',
  'clientId',
  'address',
  'secret',
  'auth',
  'scopes',
  ...QUIRKS,
  'acrMode',
  'acrValues',
  'metadata',
  'emailTrust',
  'emailDomains',
  'rules',
  ...BOXES,
];
const NEW: Settings = {
  usesPkce: true,
  asksUserinfo: true,
  auth: 'post',
  scopes: 'openid email',
  acrMode: 'none',
};

/** Everything about one provider, for who adds it and who changes it. */
export function ProviderForm(props: { kind: Kind; provider: Shown | null; refused: Refused | undefined }) {
  const { kind, provider, refused } = props;
  const t = useT();
  const settings: Settings = provider ? (provider.settings as unknown as Settings) : NEW;
  const text = (name: string, fallback: string) => ({
    name,
    label: t(`signOn.field.${name}` as 'signOn.field.slug'),
    defaultValue: typedIn(refused, name, fallback),
    error: errorOf(refused, name),
  });
  const said = (name: string) => String(settings[name] ?? '');
  const ticked = (name: string, now: boolean) => (refused ? typedIn(refused, name) !== '' : now);
  const box = (name: (typeof BOXES)[number] | (typeof QUIRKS)[number], now: boolean) => (
    <Checkbox
      key={name}
      name={name}
      label={t(`signOn.field.${name}`)}
      help={t(`signOn.help.${name}`)}
      defaultChecked={ticked(name, now)}
      error={errorOf(refused, name)}
    />
  );
  // One that is new, or asked otherwise from now on, is closed until it was tried, or until it is said that it is open without.
  const isUntried = provider !== null && !provider.isTried && !provider.isOpen;
  const isAsked = (name: (typeof BOXES)[number]) =>
    name === 'untried'
      ? isUntried || typedIn(refused, name) !== '' || errorOf(refused, name) !== undefined
      : provider !== null || (name !== 'isOpen' && name !== 'isOnlyWay');
  return (
    <form method="post" noValidate className="form">
      <FormErrors errors={errorsOf(refused, {}, IN_ORDER)} />
      <input type="hidden" name="kind" value={kind} />
      {provider && <VersionSeen refused={refused} of={provider.version} />}
      <Fieldset legend={t('signOn.group.names')}>
        {provider === null ? (
          <TextField
            {...text('slug', '')}
            help={t('signOn.help.slug')}
            maxLength={LIMITS.slug.max}
            required
          />
        ) : (
          <input type="hidden" name="slug" value={provider.slug} />
        )}
        <TextField
          {...text('labelFr', provider?.labelFr ?? '')}
          help={t('signOn.help.labelFr')}
          maxLength={LIMITS.label.max}
          required
        />
        <TextField {...text('labelEn', provider?.labelEn ?? '')} maxLength={LIMITS.label.max} required />
      </Fieldset>
      {kind === 'oidc' ? (
        <Fieldset legend={t('signOn.group.oidc')}>
          <TextField
            {...text('issuer', said('issuer'))}
            help={t('signOn.help.issuer')}
            type="url"
            maxLength={LIMITS.address.max}
            readOnly={provider !== null}
            required
          />
          <TextField
            {...text('clientId', said('clientId'))}
            maxLength={LIMITS.clientId.max}
            readOnly={provider !== null}
            required
          />
          <TextField
            name="secret"
            label={t('signOn.field.secret')}
            help={t(provider?.hasSecret ? 'signOn.help.secretKept' : 'signOn.help.secret')}
            type="password"
            autoComplete="off"
            maxLength={LIMITS.secret.max}
            error={errorOf(refused, 'secret')}
            optional
          />
          <RadioGroup
            name="auth"
            legend={t('signOn.field.auth')}
            choices={CLIENT_AUTHS.map((value) => ({ value, label: t(`signOn.auth.${value}`) }))}
            value={typedIn(refused, 'auth', said('auth'))}
            error={errorOf(refused, 'auth')}
          />
          <TextField
            {...text('scopes', said('scopes'))}
            help={t('signOn.help.scopes')}
            maxLength={LIMITS.scopes.max}
          />
          {QUIRKS.map((name) => box(name, settings[name] === true))}
          <RadioGroup
            name="acrMode"
            legend={t('signOn.field.acrMode')}
            help={t('signOn.help.acrMode')}
            choices={ACR_MODES.map((value) => ({ value, label: t(`signOn.acr.${value}`) }))}
            value={typedIn(refused, 'acrMode', said('acrMode'))}
            error={errorOf(refused, 'acrMode')}
          />
          <TextField
            {...text('acrValues', [settings['acrValues'] ?? []].flat().join(' '))}
            help={t('signOn.help.acrValues')}
            maxLength={LIMITS.acr.max}
            optional
          />
        </Fieldset>
      ) : kind === 'discourse' ? (
        <Fieldset legend={t('signOn.group.discourse')}>
          <TextField
            {...text('address', said('address'))}
            help={t('signOn.help.address')}
            type="url"
            maxLength={LIMITS.address.max}
            readOnly={provider !== null}
            required
          />
          <TextField
            name="secret"
            label={t('signOn.field.sharedSecret')}
            help={t(provider?.hasSecret ? 'signOn.help.secretKept' : 'signOn.help.sharedSecret')}
            type="password"
            autoComplete="off"
            maxLength={LIMITS.secret.max}
            error={errorOf(refused, 'secret')}
            optional={provider !== null}
          />
        </Fieldset>
      ) : (
        <Fieldset legend={t('signOn.group.saml')}>
          <TextArea
            {...text('metadata', '')}
            help={t(provider === null ? 'signOn.help.metadata' : 'signOn.help.metadataKept')}
            rows={8}
            spellCheck={false}
            optional={provider !== null}
          />
        </Fieldset>
      )}
      <Fieldset legend={t('signOn.group.trust')}>
        <RadioGroup
          name="emailTrust"
          legend={t('signOn.field.emailTrust')}
          help={t('signOn.help.emailTrust')}
          choices={EMAIL_TRUSTS.map((value) => ({ value, label: t(`signOn.trust.${value}`) }))}
          value={typedIn(refused, 'emailTrust', provider?.emailTrust ?? 'claim')}
          error={errorOf(refused, 'emailTrust')}
        />
        <TextField
          {...text('emailDomains', provider?.emailDomains ?? '')}
          help={t(kind === 'discourse' ? 'signOn.help.emailDomainsAsked' : 'signOn.help.emailDomains')}
          maxLength={LIMITS.emailDomains.max}
          spellCheck={false}
          optional
        />
        <TextArea
          {...text('rules', provider?.rules ?? '')}
          help={<RulesHelp />}
          rows={5}
          spellCheck={false}
          optional
        />
      </Fieldset>
      <Fieldset legend={t('signOn.group.use')}>
        {BOXES.filter((name) => isAsked(name) && !UNKNOWN_TO[kind].includes(name)).map((name) =>
          box(name, (name !== 'untried' && provider?.[name]) || false),
        )}
      </Fieldset>
      <p>
        <Button look="main">{t(provider === null ? 'signOn.add' : 'signOn.save')}</Button>
      </p>
    </form>
  );
}

const RULES = [
  'groups = "moderation" -> role:moderator',
  'profession = * -> branch:music',
  'team = "12" -> group:my-group',
];
const ROLES = ['ambassador', 'moderator', 'community_manager'];

/** How a rule is written, in the words that it is written with. */
function RulesHelp() {
  const t = useT();
  const codes = (all: readonly string[]) =>
    all.map((code, at) => (
      <span key={code}>
        {at > 0 && ', '}
        <code>{code}</code>
      </span>
    ));
  return (
    <>
      {t('signOn.help.rules')} {codes(RULES)}. {t('signOn.help.ruleRoles')} {codes(ROLES)}.
    </>
  );
}
