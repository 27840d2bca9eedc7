import type { ReactNode } from 'react';

/**
 * A title as it is printed large: the heading face is set so tight that a narrow space before "?" vanishes, so it gets the
 * ordinary one that does not break either. Anything but text is left alone.
 */
export const headingText = <T extends ReactNode>(title: T): T | string =>
  typeof title === 'string' ? title.replaceAll('\u202f', '\u00a0') : title;
