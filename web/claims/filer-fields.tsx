import { CLAIM_LIMITS, LIMITS } from '#application/community/limits';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextField } from '../ui/field.tsx';

/** Who files a request, where nobody is signed in; and the field that people leave empty. */
export function FilerFields({ refused, emailHelp }: { refused: Refused | undefined; emailHelp: string }) {
  const t = useT();
  const { member } = usePage();
  return (
    <>
      {!member && (
        <>
          <TextField
            name="name"
            label={t('claims.form.name')}
            autoComplete="name"
            maxLength={CLAIM_LIMITS.name.max}
            defaultValue={typedIn(refused, 'name')}
            error={errorOf(refused, 'name')}
          />
          <TextField
            name="email"
            type="email"
            label={t('claims.form.email')}
            help={emailHelp}
            autoComplete="email"
            maxLength={LIMITS.email.max}
            defaultValue={typedIn(refused, 'email')}
            error={errorOf(refused, 'email')}
          />
        </>
      )}
      <div className="away" aria-hidden="true">
        <label htmlFor="website">{t('claims.form.website')}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  );
}
