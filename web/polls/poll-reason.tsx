import { POLL_LIMITS } from '#application/engagement/limits';
import type { PollView } from '#application/engagement/polls/poll-view';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextArea } from '../ui/field.tsx';

/** Why somebody ends or rewrites what another asked; nothing for who asked it. */
export function PollReason({
  poll,
  refused,
}: {
  poll: Pick<PollView, 'authorId'>;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { member } = usePage();
  if (member?.id === poll.authorId) return null;
  return (
    <TextArea
      name="reason"
      label={t('polls.run.reason')}
      help={t('polls.run.reasonHelp')}
      rows={3}
      maxLength={POLL_LIMITS.reason.max}
      defaultValue={typedIn(refused, 'reason')}
      error={errorOf(refused, 'reason')}
    />
  );
}
