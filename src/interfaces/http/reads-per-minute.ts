/** How often somebody may read, unless the organisation says otherwise. */
export const READS_PER_MINUTE = 240;
