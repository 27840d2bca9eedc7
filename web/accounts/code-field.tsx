import { LIMITS } from '#application/community/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf } from '../lib/refused.ts';
import { TextField } from '../ui/field.tsx';

/** What an application or a sheet of codes says. Never written back: a code is good once. */
export function CodeField({
  refused,
  label,
  help,
}: {
  refused: Refused | undefined;
  label: string;
  help?: string;
}) {
  return (
    <TextField
      name="code"
      label={label}
      help={help}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      maxLength={LIMITS.factor.code.max}
      error={errorOf(refused, 'code')}
    />
  );
}
