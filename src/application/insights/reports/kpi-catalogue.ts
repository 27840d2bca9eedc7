import { KPIS } from '#domain/insights/kpis/kpis';
import type { KpiGroup } from '#domain/insights/kpis/kpi';

/** Every figure that a report may tell, with the group it stands in. */
export const KPI_CATALOGUE: readonly { readonly key: string; readonly group: KpiGroup }[] = KPIS.map(
  ({ key, group }) => ({ key, group }),
);
