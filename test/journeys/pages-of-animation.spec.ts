import { isOfAnimation } from '../support/back-office-pages.ts';
import { judgeTemplatesSeenBy } from '../support/journey-walls.ts';

judgeTemplatesSeenBy('pages by which the community is run', isOfAnimation);
