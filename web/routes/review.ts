import { resource, seeOther } from '../lib/gates.server.ts';
import { reviewPlace, serviceIn } from '../services/asked-service.server.ts';

/** What leads to a review, wherever it is by now among those of its service. */
export const loader = resource('services.page', async (visit) =>
  seeOther(await reviewPlace(visit, await serviceIn(visit), visit.params['id'] ?? '')),
);
