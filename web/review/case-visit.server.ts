import { idOf } from '#interfaces/http/validate';
import type { Visit } from '../lib/gates.server.ts';

/** The case that an address names. */
export const caseIdIn = ({ params }: Pick<Visit, 'params'>) =>
  idOf<'ReviewItem'>(params['id'], 'moderation.item-not-found');
