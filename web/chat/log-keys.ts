/** Of the words that tell the keys of a log, where scripts answer them. */
export const LOG_KEYS = 'touches-du-fil';
