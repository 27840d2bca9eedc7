import type { RequestHandler } from 'express';
import { MARK } from '#application/community/campaigns/campaign-writer.port';
import { isRobot } from './robots.ts';

/**
 * Counts who came by a link of a campaign, as one more, and leads on to the same address without the mark: nothing is set in
 * the browser, and what is copied from its bar counts nobody twice. Robots, those of mail programs too, are led on uncounted.
 */
export const followCampaign =
  (count: (mark: string) => Promise<void>): RequestHandler =>
  async (req, res, next) => {
    if (!req.url.includes('?')) return next();
    const [path = '', query = ''] = req.url.split('?');
    const asked = new URLSearchParams(query);
    const mark = asked.get(MARK);
    if (mark === null || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
    const isCounted = req.method === 'GET' && !isRobot(req);
    if (isCounted) await count(mark.slice(0, 100));
    asked.delete(MARK);
    const rest = asked.size === 0 ? '' : `?${asked.toString()}`;
    // Two slashes, or one that leans the other way, would lead to another host.
    res.set('Cache-Control', 'private, no-store').redirect(303, `/${path.replace(/^[/\\]+/, '')}${rest}`);
  };
