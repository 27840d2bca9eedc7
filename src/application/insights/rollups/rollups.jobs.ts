/** Counts the days that are over. */
export const COUNT_DAYS = 'insights.count-days';
