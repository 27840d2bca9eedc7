import type { Id } from '../../shared/id.ts';

export type PollPictureId = Id<'PollPicture'>;

/** What an option shows beside its words. */
export interface OptionPicture {
  readonly id: PollPictureId;
  /** What is to be seen, for those who do not see it. */
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The pictures of options by their places: null for one without. They stay with the words that they stand beside. */
export type OptionPictures = readonly (OptionPicture | null)[];

/** @param pictures of the former options, beside each */
export function picturesAfter(
  former: readonly string[],
  pictures: OptionPictures,
  options: readonly string[],
): OptionPictures {
  const known = new Map(former.map((label, place) => [label, pictures[place] ?? null]));
  return options.map((label) => known.get(label) ?? null);
}

/** Under which it is kept. */
export const pictureKey = (id: PollPictureId): string => `polls/${id}.webp`;
