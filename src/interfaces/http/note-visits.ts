import type { RequestHandler, Response } from 'express';
import type { VisitLog } from '#application/insights/visits/visit-log.port';
import { isStaff } from '#domain/shared/actor';
import { concernedBranches, isBranch } from '#domain/shared/branch';
import { contextOf } from './request-context.ts';
import { isRobot } from './robots.ts';

/** Whether a page was given, or the copy of it that the browser has stands. */
const isShown = (res: Response): boolean =>
  (res.statusCode === 200 || res.statusCode === 304) &&
  String(res.get('content-type')).startsWith('text/html');

/**
 * Notes that somebody opened a page: which member, once a day; of visitors nothing but that it was one more page. Robots are
 * told apart here, before anything is counted, by what they call themselves; no address, page or browser is kept.
 */
export const noteVisits =
  (visits: VisitLog): RequestHandler =>
  (req, res, next) => {
    res.once('finish', () => {
      if (req.method !== 'GET' || !isShown(res) || req.get('sec-purpose')?.includes('prefetch')) return;
      const { viewer } = contextOf(res);
      // Whoever looks with the eyes of another is somebody else.
      if (viewer.trying) return;
      const { member } = viewer;
      if (isRobot(req)) return visits.notePage('robot');
      if (!member) return visits.notePage('visitor');
      const branches = concernedBranches(member.branches.filter(isBranch));
      visits.note({ memberId: member.id, staff: isStaff(member.role), branches });
    });
    next();
  };
