import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** The number of the incident that the address names. @throws 404 */
export function incidentNumberIn({ params }: Pick<Visit, 'params'>): number {
  const raw = params['number'] ?? '';
  if (!/^[1-9]\d{0,8}$/.test(raw)) throw nothingHere('community.incident-not-found');
  return Number(raw);
}
