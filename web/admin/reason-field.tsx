import { RIGHTS_LIMITS } from '#application/moderation/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextArea } from '../ui/field.tsx';

/** Why rights change: asked of every deed that the journal keeps. */
export function ReasonField({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  return (
    <TextArea
      name="reason"
      label={t('rights.reason')}
      help={t('rights.reasonHelp')}
      rows={2}
      maxLength={RIGHTS_LIMITS.reason.max}
      required
      defaultValue={typedIn(refused, 'reason')}
      error={errorOf(refused, 'reason')}
    />
  );
}
