import type { Visit } from '../lib/gates.server.ts';

/** The report that an address names. */
export const reportIdIn = ({ params }: Pick<Visit, 'params'>): string => params['id'] ?? '';
