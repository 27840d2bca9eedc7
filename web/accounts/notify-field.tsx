import type { MyPreferences } from '#application/community/members/my-preferences.query';
import {
  groupOf,
  isAlwaysTold,
  isDuty,
  isMailed,
  isOfOpen,
  MAIL_CHOICES,
  NOTIFICATION_GROUPS,
  NOTIFICATION_KINDS,
} from '#application/community/limits';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { PreferenceFold } from './preference-fold.tsx';
import { toldState } from './told-state.ts';

type Matrix = MyPreferences['notify'];
type Kind = (typeof NOTIFICATION_KINDS)[number];

interface Lines {
  notify: Matrix;
  /** What a form that was refused held. */
  typed: readonly string[] | null;
}

/**
 * What a member is told of, on the site and by mail: one line for each kind of the parts that are open to them, folded by what is chosen
 * together.
 * @param props.duties whether official answers ask something of them
 */
export function NotifyField({ duties, ...lines }: Lines & { duties: boolean }) {
  const t = useT();
  const { uses } = usePage();
  const kinds = NOTIFICATION_KINDS.filter((kind) => isOfOpen(kind, uses) && (duties || !isDuty(kind)));
  return (
    <Fieldset
      id="notify"
      legend={t('accounts.preferences.notify')}
      help={t('accounts.preferences.notifyHelp')}
    >
      {NOTIFICATION_GROUPS.map((group) => {
        const own = kinds.filter((kind) => groupOf(kind) === group);
        if (own.length === 0) return null;
        return (
          <PreferenceFold
            key={group}
            id={`notify-${group}`}
            title={t(`accounts.preferences.groups.${group}`)}
            state={toldState(own, lines.notify, t)}
            isOpen={lines.typed !== null}
          >
            {group === 'duty' && <p className="help">{t('accounts.preferences.dutiesHelp')}</p>}
            <NotifyLines {...lines} kinds={own} />
          </PreferenceFold>
        );
      })}
    </Fieldset>
  );
}

function NotifyLines({ notify, typed, kinds }: Lines & { kinds: readonly Kind[] }) {
  const t = useT();
  const chosen = typed ?? valuesOf(notify);
  return kinds.map((kind) => (
    <fieldset className="notify-line" key={kind}>
      <legend>{t(`accounts.notify.${kind}`)}</legend>
      {isAlwaysTold(kind) ? (
        <p className="small muted">{t('accounts.preferences.alwaysOnSite')}</p>
      ) : (
        <label className="check">
          <input
            type="checkbox"
            name="notify"
            value={onSite(kind)}
            defaultChecked={chosen.includes(onSite(kind))}
          />
          <span>{t('accounts.preferences.onSite')}</span>
        </label>
      )}
      {isMailed(kind) ? (
        <MailField kind={kind} chosen={chosen} />
      ) : (
        <p className="small muted">{t('accounts.preferences.statementByMail')}</p>
      )}
    </fieldset>
  ));
}

function MailField({ kind, chosen }: { kind: Kind; chosen: readonly string[] }) {
  const t = useT();
  return (
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
    ...(isMailed(kind) ? [byMail(kind)(notify[kind].email)] : []),
  ]);
