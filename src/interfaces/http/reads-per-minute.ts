/** How often somebody may read, unless the organisation says otherwise. */
export const READS_PER_MINUTE = 240;

/** So many times as much is for all visitors of one network: an office, a school, a mobile operator's customers. */
export const READERS_PER_NETWORK = 10;
