import { LIMITS } from '#application/community/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextArea } from '../ui/field.tsx';

const OPTIONAL_HELP = { opener: 'topic.form.reasonTold', authors: 'topic.form.reasonToldAuthors' } as const;

/** Why; needed from those who act on the words of another. */
export function ReasonField(props: {
  refused: Refused | undefined;
  optional?: boolean;
  told?: 'opener' | 'authors';
}) {
  const { refused, optional = false, told = 'opener' } = props;
  const t = useT();
  return (
    <TextArea
      name="reason"
      label={t('topic.form.reason')}
      help={t(optional ? OPTIONAL_HELP[told] : 'topic.form.reasonHelp')}
      optional={optional}
      rows={3}
      maxLength={LIMITS.reason.max}
      defaultValue={typedIn(refused, 'reason')}
      error={errorOf(refused, 'reason')}
    />
  );
}
