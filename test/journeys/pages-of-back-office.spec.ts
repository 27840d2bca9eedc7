import { isOfAnimation, isOfBackOffice } from '../support/back-office-pages.ts';
import { judgeTemplatesSeenBy } from '../support/journey-walls.ts';

judgeTemplatesSeenBy(
  'pages of the back office',
  (template) => isOfBackOffice(template) && !isOfAnimation(template),
);
