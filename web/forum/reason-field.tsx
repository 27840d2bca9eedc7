import { LIMITS } from '#application/community/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextArea } from '../ui/field.tsx';

const HELP = { opener: 'topic.form.reasonHelp', authors: 'topic.form.reasonToldAuthors' } as const;

/** Why; needed from those who act on the words of another. */
export function ReasonField(props: { refused: Refused | undefined; told?: 'opener' | 'authors' }) {
  const { refused, told = 'opener' } = props;
  const t = useT();
  return (
    <TextArea
      name="reason"
      label={t('topic.form.reason')}
      help={t(HELP[told])}
      rows={3}
      maxLength={LIMITS.reason.max}
      defaultValue={typedIn(refused, 'reason')}
      error={errorOf(refused, 'reason')}
    />
  );
}
