import type { IdeaStatus } from '#application/engagement/ideas/idea-view';
import { useT } from '../lib/texts.tsx';
import { Pill, type PillTone } from '../ui/pill.tsx';

const TONES: Readonly<Record<IdeaStatus, PillTone>> = {
  proposed: 'plain',
  under_review: 'warn',
  planned: 'brand',
  in_progress: 'brand',
  delivered: 'ok',
  declined: 'plain',
  merged: 'plain',
  withdrawn: 'plain',
};

/** How far an idea has come, in words. */
export function IdeaStatusPill({ status }: { status: IdeaStatus }) {
  const t = useT();
  return (
    <Pill tone={TONES[status]} icon={status === 'delivered' ? 'check' : undefined}>
      {t(`ideas.status.${status}`)}
    </Pill>
  );
}
