import type { ReactNode } from 'react';

/**
 * A title as it is printed: who types one puts a plain space before ":" and "?" and inside « », at which the line would break and begin
 * with the sign; and the heading face is set so tight that a narrow space vanishes. Both get the ordinary one that does not break, here
 * alone: what is kept, searched and sent by the adapter stays as it was typed. Anything but text is left alone.
 */
export const headingText = <T extends ReactNode>(title: T): T | string =>
  typeof title === 'string' ? title.replace(BREAKS, '\u00a0') : title;

/** French alone has a space there. */
const BREAKS = /\u202f| (?=[:;!?»])|(?<=«) /g;
