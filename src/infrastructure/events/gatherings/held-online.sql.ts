/** Whether an event `g` is followed by its page: who opens that of one that is held in one place alone is not there by it. */
export const heldOnline = (g: string): string => `(${g}.place = '' or ${g}.link <> '')`;
