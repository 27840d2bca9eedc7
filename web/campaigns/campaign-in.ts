import { idOf } from '#interfaces/http/validate';
import type { Visit } from '../lib/gates.server.ts';

/** The campaign that an address names. */
export const campaignIdIn = ({ params }: Visit) =>
  idOf<'Campaign'>(params['id'], 'community.campaign-not-found');
