import { GRANT_LIMITS } from '#application/engagement/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

const LONGEST_NAME = 60;

/** Whom it is about, by name. */
export function MemberField({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  return (
    <TextField
      name="member"
      label={t('engage.member')}
      help={t('engage.memberHelp')}
      autoComplete="off"
      maxLength={LONGEST_NAME}
      defaultValue={typedIn(refused, 'member')}
      error={errorOf(refused, 'member')}
    />
  );
}

/** Why: its member reads it. */
export function ReasonRead({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  return (
    <TextArea
      name="reason"
      label={t('engage.reason')}
      help={t('engage.reasonHelp')}
      rows={2}
      maxLength={GRANT_LIMITS.reason.max}
      defaultValue={typedIn(refused, 'reason')}
      error={errorOf(refused, 'reason')}
    />
  );
}
