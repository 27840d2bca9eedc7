import { LIMITS } from '#application/community/limits';
import type { MyFactors } from '#application/community/factors/my-factors.query';
import { SECOND_FACTOR_CHALLENGE } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { PasskeyForm } from './passkey-form.tsx';
import { Refusal } from './refusal.tsx';

/** As loaders hand it over: moments are texts there. */
type Listed = Pick<MyFactors['passkeys'][number], 'id' | 'name'> & {
  readonly addedAt: Date | string;
  readonly lastUsedAt: Date | string | null;
};

/** Keys that devices keep, by the names that their owner gave them. */
export function PasskeyPart(props: {
  action: string;
  passkeys: readonly Listed[];
  mayAdd: boolean;
  refused: Refused | undefined;
}) {
  const { action, passkeys, mayAdd, refused } = props;
  const t = useT();
  const { formatDay } = useFormat();
  const isAdding = typedIn(refused, 'act') === 'add-passkey';
  return (
    <section aria-labelledby="cles">
      <SectionHead id="cles" title={t('factors.passkey.title')} />
      <div className="account__block">
        <p>{t('factors.passkey.help')}</p>
        {!isAdding && <Refusal refused={refused} />}
        {passkeys.length > 0 && (
          <ul className="rows">
            {passkeys.map(({ id, name, addedAt, lastUsedAt }) => (
              <li className="session" key={id}>
                <div>
                  <p>
                    <strong>{name}</strong>
                  </p>
                  <p className="muted small">
                    {lastUsedAt === null
                      ? t('factors.passkey.since', { day: formatDay(addedAt) })
                      : t('factors.passkey.used', { day: formatDay(addedAt), used: formatDay(lastUsedAt) })}
                  </p>
                </div>
                <form method="post" action={action}>
                  <input type="hidden" name="id" value={id} />
                  <Button
                    name="act"
                    value="remove-passkey"
                    aria-label={t('factors.passkey.removeNamed', { name })}
                  >
                    {t('factors.passkey.remove')}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
        {mayAdd && (
          <PasskeyForm
            action={action}
            ask={SECOND_FACTOR_CHALLENGE}
            step="make"
            refused={isAdding ? refused : undefined}
          >
            <input type="hidden" name="act" value="add-passkey" />
            <TextField
              name="name"
              label={t('factors.passkey.name')}
              help={t('factors.passkey.nameHelp')}
              maxLength={LIMITS.factor.passkeyName.max}
              defaultValue={isAdding ? typedIn(refused, 'name') : ''}
              error={isAdding ? errorOf(refused, 'name') : undefined}
              required
            />
            <p>
              <Button>{t('factors.passkey.add')}</Button>
            </p>
          </PasskeyForm>
        )}
      </div>
    </section>
  );
}
