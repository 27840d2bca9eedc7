import { LIMITS } from '#application/community/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextArea } from '../ui/field.tsx';

const HELP = {
  opener: 'topic.form.reasonHelp',
  authors: 'topic.form.reasonToldAuthors',
  others: 'topic.form.reasonToldOthers',
  log: 'topic.form.reasonInLog',
} as const;

/**
 * Why; needed from those who act on the words of another.
 * @param props.isOwn the topic is their own: nobody is asked why
 * @param props.carries others may have written in it and be read by fewer people, or by more, from now on: they are to know why all the same
 */
export function ReasonField(props: {
  refused: Refused | undefined;
  told?: 'opener' | 'authors' | 'log';
  isOwn?: boolean;
  carries?: boolean;
}) {
  const { refused, isOwn = false, carries = false } = props;
  const t = useT();
  if (isOwn && !carries) return null;
  const told = isOwn ? 'others' : (props.told ?? 'opener');
  return (
    <TextArea
      name="reason"
      label={t('topic.form.reason')}
      help={t(HELP[told])}
      optional={isOwn}
      rows={3}
      maxLength={LIMITS.reason.max}
      defaultValue={typedIn(refused, 'reason')}
      error={errorOf(refused, 'reason')}
    />
  );
}
