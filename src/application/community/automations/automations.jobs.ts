/** The job that looks every hour for those whose occasion came. */
export const SEEK_OCCASIONS = 'community.seek-occasions';
