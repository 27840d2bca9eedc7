import type { SegmentChoices } from '#application/community/segments/segment-choices.query';
import type { Format } from '../lib/format.ts';
import type { Translate } from '../lib/texts.tsx';

/** Segments as an audience to tick: those that are chosen already, then all there are. */
export function segmentOptions(
  { segments, drawn }: SegmentChoices,
  t: Translate,
  { formatDay }: Format,
): { value: string; label: string }[] {
  return [
    ...drawn.map(({ id, name, members, follows, drawnAt }) => ({
      value: `segment:${id}`,
      label: follows
        ? t('segments.asked.follows', { name, members })
        : t('segments.asked.drawn', { name, members, day: formatDay(drawnAt) }),
    })),
    ...segments.map(({ id, name }) => ({
      value: `segment:${id}`,
      label: t('segments.asked.segment', { name }),
    })),
  ];
}
