import { SECOND_FACTOR } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** What an action gives back once. */
export interface ShownCodes {
  readonly recoveryCodes: readonly string[];
  readonly onward: string;
}

export const isShownCodes = (answer: object | undefined): answer is ShownCodes =>
  answer !== undefined && 'recoveryCodes' in answer;

/** Codes for a lost device, the only time that they are shown. */
export function RecoveryCodes({ shown }: { shown: ShownCodes }) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="codes">
      <h2 id="codes">{t('factors.recovery.title')}</h2>
      <Alert tone="warn" title={t('factors.recovery.once')} live>
        {t('factors.recovery.how')}
      </Alert>
      <ol className="recovery-codes">
        {shown.recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <ButtonLink look="main" href={shown.onward === '/' ? SECOND_FACTOR : shown.onward}>
          {t('factors.recovery.done')}
        </ButtonLink>
      </p>
    </section>
  );
}
