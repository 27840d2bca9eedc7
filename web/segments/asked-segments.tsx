import type { SegmentChoices } from '#application/community/segments/segment-choices.query';
import { useFormat, useT } from '../lib/texts.tsx';
import { segmentOptions } from './segment-options.ts';

/** Which segments something is for, as those who run it see it; who is meant is never told that they are in one. */
export function AskedSegments({ choices: { drawn } }: { choices: SegmentChoices }) {
  const t = useT();
  const format = useFormat();
  if (drawn.length === 0) return null;
  const named = segmentOptions({ segments: [], drawn }, t, format).map(({ label }) => label);
  return (
    <p className="small muted">
      {t('segments.asked.title')} {named.join(' · ')}
    </p>
  );
}
