/**
 * The first of some rows. Of a number that is told only afterwards PostgreSQL expects a tenth of all, finds every plan dear that does
 * not know it, and makes a new one each time, which takes longer than reading the page: so it is told the most that may be.
 * @param rows a statement that names them in their order
 * @param most what stands in the statement @param wanted placeholder of what is asked for, no more than that
 * @param order the same of its columns, which are those of `t`
 */
export const limitPlannedOnce = (
  rows: string,
  { most, wanted, order }: { readonly most: number; readonly wanted: string; readonly order: string },
): string => `select t.* from (${rows} limit ${most}) t order by ${order} limit ${wanted}`;
