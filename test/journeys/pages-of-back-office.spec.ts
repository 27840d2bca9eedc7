import { judgeTemplatesSeenBy } from '../support/journey-walls.ts';

judgeTemplatesSeenBy(
  'pages of the back office',
  ({ as, route }) => as !== 'visitor' && route.startsWith('admin'),
);
