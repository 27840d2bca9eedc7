import type { RequestHandler } from 'express';

/** What can be read before there is anybody: the page that founds the community, and what it points to. */
const OPEN = new Set(['/bienvenue', '/charte', '/preferences']);

/**
 * Leads every page to the one that creates the administrator, until there is a member. Once there is one, nothing is
 * asked any more.
 * @param isFirstRun asks the database
 */
export function untilFounded(isFirstRun: () => Promise<boolean>, pages: RequestHandler): RequestHandler {
  let founded = false;
  return async (req, res, next) => {
    founded ||= !(await isFirstRun());
    if (founded || OPEN.has(req.path)) return pages(req, res, next);
    res.set('Cache-Control', 'private, no-store').redirect(303, '/bienvenue');
  };
}
