import type { MyPreferences } from '#application/community/members/my-preferences.query';
import { MAIL_CHOICES, NOTIFICATION_KINDS } from '#application/community/limits';
import { useT } from '../lib/texts.tsx';
import { Fieldset } from '../ui/fieldset.tsx';

type Matrix = MyPreferences['notify'];
type Kind = (typeof NOTIFICATION_KINDS)[number];

/**
 * What a member is told of, on the site and by mail: one line for each kind.
 * @param typed what a form that was refused held
 */
export function NotifyField({ notify, typed }: { notify: Matrix; typed: readonly string[] | null }) {
  const t = useT();
  const chosen = typed ?? valuesOf(notify);
  return (
    <Fieldset
      id="notify"
      legend={t('accounts.preferences.notify')}
      help={t('accounts.preferences.notifyHelp')}
    >
      {NOTIFICATION_KINDS.map((kind) => (
        <fieldset className="notify-line" key={kind}>
          <legend>{t(`accounts.notify.${kind}`)}</legend>
          <label className="check">
            <input
              type="checkbox"
              name="notify"
              value={onSite(kind)}
              defaultChecked={chosen.includes(onSite(kind))}
            />
            <span>{t('accounts.preferences.onSite')}</span>
          </label>
          <label className="notify-line__mail">
            <span>{t('accounts.preferences.byMail')}</span>
            <select
              className="input"
              name="notify"
              defaultValue={MAIL_CHOICES.map(byMail(kind)).find((value) => chosen.includes(value))}
            >
              {MAIL_CHOICES.map((choice) => (
                <option key={choice} value={byMail(kind)(choice)}>
                  {t(`accounts.mailChoice.${choice}`)}
                </option>
              ))}
            </select>
          </label>
        </fieldset>
      ))}
    </Fieldset>
  );
}

const onSite = (kind: Kind): string => `${kind}:site`;
const byMail =
  (kind: Kind) =>
  (choice: string): string =>
    `${kind}:email:${choice}`;

const valuesOf = (notify: Matrix): string[] =>
  NOTIFICATION_KINDS.flatMap((kind) => [
    ...(notify[kind].site ? [onSite(kind)] : []),
    byMail(kind)(notify[kind].email),
  ]);
