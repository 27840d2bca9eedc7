/** How often somebody may search, unless the organisation says otherwise. */
export const SEARCHES_PER_MINUTE = 20;
