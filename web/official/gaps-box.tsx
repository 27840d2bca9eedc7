import type { GapView } from '#application/community/official/cited-texts.query';
import type { Refused } from '../lib/gates.server.ts';
import { typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { GapList } from './gap-list.tsx';

/** What an agent means to publish leaves values open: nothing was published, and it is asked whether they mean it. */
export interface LeftOpen {
  /** The values that it cites and that cannot be told. */
  readonly leftOpen: readonly GapView[];
  readonly typed: Refused['typed'];
}

const openIn = (outcome: object): readonly GapView[] | null =>
  'leftOpen' in outcome ? (outcome as LeftOpen).leftOpen : null;

/** Whether that is why nothing was published. */
export const isLeftOpen = (outcome: object | undefined): boolean =>
  outcome !== undefined && openIn(outcome) !== null;

/** The warning, which has the focus where it stopped the text, with the box that lets the text go on; ticked once it was, whatever else is to be mended. */
export function GapsBox({ outcome }: { outcome: Pick<Refused, 'typed'> | undefined }) {
  const t = useT();
  const isSeen = typedIn(outcome, 'gapsSeen') !== '';
  if (!outcome || (!openIn(outcome) && !isSeen)) return null;
  return (
    <Alert tone="warn" live autoFocus={isLeftOpen(outcome)} title={t('official.gaps.title')}>
      <GapList gaps={openIn(outcome) ?? []} />
      <p>{t('official.gaps.text')}</p>
      <Checkbox name="gapsSeen" label={t('official.gaps.agree')} defaultChecked={isSeen} />
    </Alert>
  );
}
