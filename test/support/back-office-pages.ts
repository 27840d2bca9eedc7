import type { Template } from './journey-templates.ts';

const ANIMATION =
  /^admin\/(annonces|avis|campagnes|engagement|enquetes|evenements|idees|invitations|marque|modules|pages|segments|sondages|statistiques|tests)/;

/** Pages of the back office; one spec judges those by which the community is run, another all the others. */
export const isOfBackOffice = ({ as, route }: Template): boolean =>
  as !== 'visitor' && route.startsWith('admin');
export const isOfAnimation = (template: Template): boolean =>
  isOfBackOffice(template) && ANIMATION.test(template.route);
