import { PAGE_SIZE } from '#application/shared/page';

/** On which page of its topic a post stands: the opening post is above the replies of every page. */
export const pageOfPosition = (position: number): number =>
  Math.max(1, Math.ceil((position - 1) / PAGE_SIZE));
