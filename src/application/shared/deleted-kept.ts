/** So long what was deleted stays sealed, for complaints and courts. */
export const DELETED_KEPT_MONTHS = 12;
