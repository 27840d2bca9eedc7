import type { ReactNode } from 'react';
import { SIGN_IN_PER_NETWORK } from '#application/community/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorsOf } from '../lib/refused.ts';
import { useFormat, useNow, useT } from '../lib/texts.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { isShutOut, ShutOutNotice } from './shut-out.tsx';

/** Fields of account pages, by what stands beside them. */
const NAMED = ['pseudonym', 'email', 'password', 'currentPassword', 'newPassword', 'branches'] as const;

/** Reasons above a form; who tried too often is told when to come back, in minutes and by the clock. */
export function Refusal({
  refused,
  ids = {},
  whenHeldOff,
}: {
  refused: Refused | undefined;
  ids?: Record<string, string>;
  /** What else to do where an account is held off, not all of a network. */
  whenHeldOff?: ReactNode;
}) {
  const t = useT();
  const { formatTime } = useFormat();
  const now = useNow();
  const seconds = refused?.problem.details?.['retryAfterSeconds'];
  if (typeof seconds === 'number') {
    const until = new Date(new Date(now).getTime() + seconds * 1000);
    const values = { minutes: Math.ceil(seconds / 60), time: formatTime(until) };
    const isOfNetwork = refused?.problem.details?.['rule'] === SIGN_IN_PER_NETWORK.name;
    const message = (
      <>
        {t('accounts.signIn.throttled', values)}
        {!isOfNetwork && whenHeldOff}
      </>
    );
    return <FormErrors errors={[{ message }]} />;
  }
  if (isShutOut(refused)) return <ShutOutNotice details={refused?.problem.details} />;
  const labels = Object.fromEntries(NAMED.map((field) => [field, t(`accounts.field.${field}`)]));
  const errors = errorsOf(refused, { ...labels, charter: t('charter.title') }).map((error) =>
    error.field === undefined ? error : { ...error, field: ids[error.field] ?? error.field },
  );
  return <FormErrors errors={errors} />;
}
