const LEVELS = 5;

/** The class of a cell by how much of the highest it is: the value stands in it, the colour only helps the eye. */
export const heat = (share: number): string =>
  share <= 0 ? '' : `heat heat--${Math.min(LEVELS, Math.ceil(share * LEVELS))}`;
