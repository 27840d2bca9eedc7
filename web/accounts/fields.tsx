import { LIMITS } from '#application/community/limits';
import { branchChoices } from '../lib/branches.ts';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Checkbox, CheckGroup } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';

interface Given {
  refused: Refused | undefined;
}

/** The address a member signs in with. */
export function EmailField(
  props: Given & { label?: string; help?: string; signIn?: boolean; value?: string | undefined },
) {
  const t = useT();
  return (
    <TextField
      name="email"
      type="email"
      label={props.label ?? t('accounts.field.email')}
      help={props.help}
      autoComplete={props.signIn ? 'username' : 'email'}
      autoCapitalize="none"
      spellCheck={false}
      required
      maxLength={LIMITS.email.max}
      defaultValue={typedIn(props.refused, 'email', props.value)}
      error={errorOf(props.refused, 'email')}
    />
  );
}

/** What was typed into a password is never written back; with a script, one may look at it. */
export function PasswordField(
  props: Given & { name?: 'password' | 'currentPassword' | 'newPassword'; chosen?: boolean; label?: string },
) {
  const t = useT();
  const name = props.name ?? 'password';
  return (
    <div>
      <TextField
        name={name}
        type="password"
        label={props.label ?? t('accounts.field.password')}
        help={props.chosen ? t('accounts.field.passwordHelp') : undefined}
        autoComplete={props.chosen ? 'new-password' : 'current-password'}
        // Shown, it is a text: no browser corrects it, or sends it to whoever would.
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={LIMITS.password.max}
        error={errorOf(props.refused, name)}
      />
      <button
        type="button"
        className="linklike"
        data-shows={name}
        aria-controls={name}
        aria-pressed={false}
        hidden
      >
        {t(`accounts.field.shown.${name}`)}
      </button>
    </div>
  );
}

export function PseudonymField(props: Given & { value?: string | undefined }) {
  const t = useT();
  return (
    <TextField
      name="pseudonym"
      label={t('accounts.field.pseudonym')}
      help={t('accounts.field.pseudonymHelp')}
      autoComplete="nickname"
      spellCheck={false}
      required
      maxLength={LIMITS.pseudonym.max}
      defaultValue={typedIn(props.refused, 'pseudonym', props.value)}
      error={errorOf(props.refused, 'pseudonym')}
    />
  );
}

export function BranchesField(props: Given & { values?: readonly string[] }) {
  const t = useT();
  return (
    <CheckGroup
      name="branches"
      legend={t('accounts.field.branches')}
      help={t('accounts.field.branchesHelp')}
      values={typedList(props.refused, 'branches', props.values)}
      choices={branchChoices(t)}
      error={errorOf(props.refused, 'branches')}
    />
  );
}

/** Ticked, it sends the version that was read. */
export function CharterField(props: Given) {
  const t = useT();
  const { charterVersion } = usePage().site;
  return (
    <Checkbox
      name="charter"
      value={charterVersion}
      defaultChecked={typedIn(props.refused, 'charter') === charterVersion}
      required
      label={t('accounts.field.charter', { version: charterVersion })}
      help={
        <a href="/charte" target="_blank">
          {t('accounts.field.readCharter')} {t('ui.newTab')}
        </a>
      }
      error={errorOf(props.refused, 'charter')}
    />
  );
}
