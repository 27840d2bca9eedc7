/**
 * Whether more readers are meant of what is chosen now: a yes names the choice that was refused, and counts for no other.
 * @param choice as it is sent beside it
 */
export const isMeantFor = (
  { widens = false, meantFor }: { readonly widens?: boolean; readonly meantFor?: string },
  choice: string,
): boolean => widens && meantFor === choice;
