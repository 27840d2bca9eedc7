import { GATHERING_LIMITS } from '#application/events/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextField } from '../ui/field.tsx';

/** Where a member types the code that is shown in the session. */
export function CodeField({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  return (
    <TextField
      name="code"
      label={t('events.checkIn.code')}
      autoComplete="off"
      maxLength={GATHERING_LIMITS.code.max}
      defaultValue={typedIn(refused, 'code')}
      error={errorOf(refused, 'code')}
    />
  );
}
