import { judgeTemplatesSeenBy } from '../support/journey-walls.ts';

judgeTemplatesSeenBy(
  'pages of people who are signed in',
  ({ as, route }) => as !== 'visitor' && !route.startsWith('admin'),
);
