import { judgeTemplatesSeenBy } from '../support/journey-walls.ts';

judgeTemplatesSeenBy('pages of visitors', ({ as }) => as === 'visitor');
